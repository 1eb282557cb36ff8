import { sql } from 'kysely';
import type { AuditEntry } from '@redlich/contract';
import { dayStart, decodeCursor, encodeCursor, idPart, query, timePart, type QueryScope } from '../kernel/index.ts';

export interface AuditFilter {
  actorId?: string | undefined;
  action?: string | undefined;
  objectKind?: string | undefined;
  objectId?: string | undefined;
  /** Days of Europe/Berlin, both included. */
  from?: string | undefined;
  until?: string | undefined;
}
interface AuditPart extends AuditFilter {
  limit: number;
  cursor?: string | undefined;
}

const nameOf = (table: 'customers' | 'agents' | 'organisations', key: string) =>
  sql`exists (select from ${sql.table(table)} x where x.tenant_id = e.tenant_id and x.${sql.ref(key)} = e.object_id)`;

/** The ticket, customer, agent or organisation that an entry is about and that is still there. */
const linkOf = sql<AuditEntry['link']>`case
  when e.object_kind = 'ticket' then (select json_build_object('kind', 'ticket', 'id', t.ticket_id) from tickets t
    where t.tenant_id = e.tenant_id and t.ticket_id = e.object_id)
  when e.object_kind = 'article' then (select json_build_object('kind', 'ticket', 'id', r.ticket_id) from articles r
    where r.tenant_id = e.tenant_id and r.article_id = e.object_id)
  when e.object_kind = 'customer' and ${nameOf('customers', 'customer_id')} then json_build_object('kind', 'customer', 'id', e.object_id)
  when e.object_kind = 'agent' and ${nameOf('agents', 'agent_id')} then json_build_object('kind', 'agent', 'id', e.object_id)
  when e.object_kind = 'organisation' and ${nameOf('organisations', 'organisation_id')}
    then json_build_object('kind', 'organisation', 'id', e.object_id)
end`;

function entriesOf({ tx, tenantId }: QueryScope, filter: AuditFilter) {
  let entries = tx
    .selectFrom('auditEntries as e')
    .leftJoin('agents as a', (join) => join.onRef('a.tenantId', '=', 'e.tenantId').onRef('a.agentId', '=', 'e.actorId'))
    .leftJoin('customers as c', (join) =>
      join.onRef('c.tenantId', '=', 'e.tenantId').onRef('c.customerId', '=', 'e.actorId'),
    )
    .leftJoin('apiTokens as k', (join) =>
      join.onRef('k.tenantId', '=', 'e.tenantId').onRef('k.apiTokenId', '=', 'e.apiTokenId'),
    )
    .select(['e.auditEntryId', 'e.at', 'e.action', 'e.actorKind', 'e.actorId', 'e.apiTokenId'])
    .select(['e.objectKind', 'e.objectId', 'e.fields', 'a.name as agentName', 'c.firstName', 'c.lastName'])
    .select(['k.name as tokenName', linkOf.as('link')])
    .where('e.tenantId', '=', tenantId)
    .orderBy('e.at', 'desc')
    .orderBy('e.auditEntryId', 'desc');
  if (filter.actorId) entries = entries.where('e.actorId', '=', filter.actorId);
  if (filter.action) entries = entries.where('e.action', '=', filter.action);
  if (filter.objectKind) entries = entries.where('e.objectKind', '=', filter.objectKind);
  if (filter.objectId) entries = entries.where('e.objectId', '=', filter.objectId);
  if (filter.from) entries = entries.where('e.at', '>=', dayStart(filter.from));
  if (filter.until) entries = entries.where('e.at', '<', dayStart(filter.until, 1));
  return entries;
}

/** The newest entries first; names are those of today, or empty when the person is gone. @throws DomainError invalid on `cursor` */
export const listAudit = query(
  'audit.list',
  async (scope, filter: AuditPart): Promise<{ items: AuditEntry[]; nextCursor: string | null }> => {
    let entries = entriesOf(scope, filter).limit(filter.limit + 1);
    if (filter.cursor) {
      const [at, id] = decodeCursor(filter.cursor, [timePart, idPart] as const);
      entries = entries.where((eb) => eb(eb.refTuple('e.at', 'e.auditEntryId'), '<', eb.tuple(new Date(at), id)));
    }
    const rows = await entries.execute();
    const shown = rows.slice(0, filter.limit);
    const last = rows.length > filter.limit ? shown.at(-1) : undefined;
    return {
      items: shown.map((row) => ({
        id: row.auditEntryId,
        at: row.at.toISOString(),
        action: row.action,
        actor: {
          kind: row.actorKind as AuditEntry['actor']['kind'],
          id: row.actorId,
          name: row.agentName ?? [row.firstName, row.lastName].filter(Boolean).join(' '),
          token: row.apiTokenId ? { id: row.apiTokenId, name: row.tokenName ?? '' } : null,
        },
        objectKind: row.objectKind,
        objectId: row.objectId,
        link: row.link,
        fields: row.fields,
      })),
      nextCursor: last ? encodeCursor([last.at.toISOString(), last.auditEntryId]) : null,
    };
  },
);
