import { sql, type Selectable } from 'kysely';
import type { CustomDomain, DomainRecord, DomainState, RecordResult } from '@redlich/contract';
import type { DB } from '@redlich/db';
import { notFound, type CommandScope, type QueryScope } from '../kernel/index.ts';
import { isApex, shownDomain } from './domain-name.ts';
import { challengeHost } from './proof.ts';

export type DomainRow = Selectable<DB['customDomains']>;

/** Hosts that answer for the tenant, the primary one first. */
export async function readOwnHosts({ tx }: QueryScope) {
  const { rows } = await sql<{ host: string; isCustom: boolean; isPrimary: boolean }>`
    select * from platform.own_hosts()`.execute(tx);
  return { hosts: rows, platformHost: rows.find((row) => !row.isCustom)!.host, primaryHost: rows[0]!.host };
}

/** @throws DomainError notFound */
export async function readDomainRow({ tx, tenantId }: QueryScope, id: string): Promise<DomainRow> {
  const row = await tx
    .selectFrom('customDomains')
    .selectAll()
    .where('tenantId', '=', tenantId)
    .where('customDomainId', '=', id)
    .executeTakeFirst();
  if (!row) throw notFound('domain');
  return row;
}

/** @throws DomainError notFound */
export async function lockDomainRow({ tx, tenantId }: CommandScope, id: string): Promise<DomainRow> {
  const row = await tx
    .selectFrom('customDomains')
    .selectAll()
    .where('tenantId', '=', tenantId)
    .where('customDomainId', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw notFound('domain');
  return row;
}

export interface Whereto {
  platformHost: string;
  primaryHost: string;
  addresses: readonly string[];
}

const time = (at: Date | null) => at?.toISOString() ?? null;

function recordsOf(row: DomainRow, { platformHost, addresses }: Whereto): DomainRecord[] {
  const way: Pick<DomainRecord, 'type' | 'values'> = isApex(row.name)
    ? { type: 'A', values: [...addresses] }
    : { type: 'CNAME', values: [platformHost] };
  return [
    {
      type: 'TXT',
      name: challengeHost(row.name),
      values: [row.challenge],
      result: row.txtResult as RecordResult | null,
      found: row.txtFound,
    },
    { ...way, name: row.name, result: row.wayResult as RecordResult | null, found: row.wayFound },
  ];
}

export const toDomain = (row: DomainRow, whereto: Whereto): CustomDomain => ({
  id: row.customDomainId,
  name: row.name,
  shownName: shownDomain(row.name),
  state: row.state as DomainState,
  isPrimary: row.name === whereto.primaryHost,
  isElsewhere: row.isElsewhere,
  records: recordsOf(row, whereto),
  addedAt: row.addedAt.toISOString(),
  verifiedAt: time(row.verifiedAt),
  checkedAt: time(row.checkedAt),
  nextCheckAt: time(row.nextCheckAt),
  failingSince: time(row.failingSince),
  stopsAt: time(row.stopsAt),
  stoppedAt: time(row.stoppedAt),
});
