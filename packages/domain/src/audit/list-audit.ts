import type { AuditEntry } from '@redlich/contract';
import { decodeCursor, encodeCursor, idPart, query, timePart } from '../kernel/index.ts';

interface AuditFilter {
  action?: string | undefined;
  objectId?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** The newest entries first; names are those of today, or empty when the person is gone. */
export const listAudit = query(
  'audit.list',
  async ({ tx, tenantId }, filter: AuditFilter): Promise<{ items: AuditEntry[]; nextCursor: string | null }> => {
    let entries = tx
      .selectFrom('auditEntries as e')
      .leftJoin('agents as a', (join) =>
        join.onRef('a.tenantId', '=', 'e.tenantId').onRef('a.agentId', '=', 'e.actorId'),
      )
      .leftJoin('customers as c', (join) =>
        join.onRef('c.tenantId', '=', 'e.tenantId').onRef('c.customerId', '=', 'e.actorId'),
      )
      .select([
        'e.auditEntryId',
        'e.at',
        'e.action',
        'e.actorKind',
        'e.actorId',
        'e.objectKind',
        'e.objectId',
        'e.fields',
      ])
      .select(['a.name as agentName', 'c.firstName', 'c.lastName'])
      .where('e.tenantId', '=', tenantId)
      .orderBy('e.at', 'desc')
      .orderBy('e.auditEntryId', 'desc')
      .limit(filter.limit + 1);
    if (filter.action) entries = entries.where('e.action', '=', filter.action);
    if (filter.objectId) entries = entries.where('e.objectId', '=', filter.objectId);
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
        },
        objectKind: row.objectKind,
        objectId: row.objectId,
        fields: row.fields,
      })),
      nextCursor: last ? encodeCursor([last.at.toISOString(), last.auditEntryId]) : null,
    };
  },
);
