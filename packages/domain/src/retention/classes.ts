import { sql, type RawBuilder } from 'kysely';
import type { RetentionClass, RetentionClassKind, SetRetentionRule } from '@redlich/contract';
import { fieldError, type QueryScope } from '../kernel/index.ts';

/** A class as the row of a rule keeps it: at most one of the four. */
export interface ClassColumns {
  queueId: string | null;
  tag: string | null;
  organisationId: string | null;
  contractId: string | null;
}

const none: ClassColumns = { queueId: null, tag: null, organisationId: null, contractId: null };
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const byName: Record<Exclude<RetentionClassKind, 'tag'>, (said: string) => RawBuilder<unknown>> = {
  queue: (said) =>
    sql`select queue_id as id from queues t where ${uuid.test(said) ? sql`queue_id = ${said}` : sql`lower(name) = lower(${said})`}`,
  organisation: (said) =>
    sql`select organisation_id as id from organisations t
      where ${uuid.test(said) ? sql`organisation_id = ${said}` : sql`name_key = lower(${said})`}`,
  contract: (said) =>
    sql`select contract_id as id from contracts t
      where ${uuid.test(said) ? sql`contract_id = ${said}` : sql`number_key = lower(${said})`}`,
};

/** What somebody calls by name, number or id. @throws DomainError invalid on `class.reference` */
export async function findClass({ tx, tenantId }: QueryScope, said: SetRetentionRule['class']): Promise<ClassColumns> {
  if (said === null) return none;
  const { kind, reference } = said;
  if (kind === 'tag') return { ...none, tag: reference };
  const { rows } = await sql<{ id: string }>`${byName[kind](reference)} and t.tenant_id = ${tenantId}`.execute(tx);
  const [found] = rows;
  if (!found) throw fieldError('class.reference', 'unknown');
  return { ...none, [`${kind}Id`]: found.id };
}

interface Named extends ClassColumns {
  queueName: string | null;
  organisationName: string | null;
  contractNumber: string | null;
}

/** The class of a row, as it is called. */
export function toClass(row: Named): RetentionClass | null {
  if (row.queueId !== null) return { kind: 'queue', id: row.queueId, name: row.queueName ?? '' };
  if (row.tag !== null) return { kind: 'tag', id: row.tag, name: row.tag };
  if (row.organisationId !== null)
    return { kind: 'organisation', id: row.organisationId, name: row.organisationName ?? '' };
  return row.contractId === null ? null : { kind: 'contract', id: row.contractId, name: row.contractNumber ?? '' };
}

/** The tickets `t` of a class. */
export function isOfClass({ kind, id }: Pick<RetentionClass, 'kind' | 'id'>): RawBuilder<boolean> {
  switch (kind) {
    case 'queue':
      return sql<boolean>`t.queue_id = ${id}`;
    case 'tag':
      return sql<boolean>`${id} = any(t.tags)`;
    case 'organisation':
      // Null for who belongs to none would make the opposite unknown too.
      return sql<boolean>`coalesce(t.organisation_id = ${id}, false)`;
    case 'contract':
      return sql<boolean>`exists (select from contracts k where k.tenant_id = t.tenant_id and k.contract_id = ${id}
        and k.organisation_id = t.organisation_id)`;
  }
}
