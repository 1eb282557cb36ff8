import type { ReadAccess } from '@redlich/contract';
import { dayStart, decodeCursor, encodeCursor, idPart, query, timePart } from '../kernel/index.ts';

export interface ReadAccessFilter {
  readerId?: string | undefined;
  customerId?: string | undefined;
  ticketId?: string | undefined;
  /** Days of Europe/Berlin, both included. */
  from?: string | undefined;
  until?: string | undefined;
}
interface Part extends ReadAccessFilter {
  limit: number;
  cursor?: string | undefined;
}

/** The newest first; a ticket or person that is gone is known by its id. @throws DomainError invalid on `cursor` */
export const listReadAccesses = query(
  'read-access.list',
  async ({ tx, tenantId }, filter: Part): Promise<{ items: ReadAccess[]; nextCursor: string | null }> => {
    let accesses = tx
      .selectFrom('readAccesses as r')
      .leftJoin('agents as a', (join) =>
        join.onRef('a.tenantId', '=', 'r.tenantId').onRef('a.agentId', '=', 'r.readerId'),
      )
      .leftJoin('apiTokens as k', (join) =>
        join.onRef('k.tenantId', '=', 'r.tenantId').onRef('k.apiTokenId', '=', 'r.readerId'),
      )
      .leftJoin('customers as c', (join) =>
        join.onRef('c.tenantId', '=', 'r.tenantId').onRef('c.customerId', '=', 'r.customerId'),
      )
      .leftJoin('tickets as t', (join) =>
        join.onRef('t.tenantId', '=', 'r.tenantId').onRef('t.ticketId', '=', 'r.ticketId'),
      )
      .select(['r.at', 'r.readerId', 'r.readerKind', 'r.customerId', 'r.ticketId', 'r.reason', 't.number'])
      .select(['a.name as agentName', 'k.name as tokenName', 'c.firstName', 'c.lastName'])
      .where('r.tenantId', '=', tenantId)
      .orderBy('r.at', 'desc')
      .orderBy('r.ticketId', 'desc')
      .orderBy('r.readerId', 'desc')
      .limit(filter.limit + 1);
    if (filter.readerId) accesses = accesses.where('r.readerId', '=', filter.readerId);
    if (filter.customerId) accesses = accesses.where('r.customerId', '=', filter.customerId);
    if (filter.ticketId) accesses = accesses.where('r.ticketId', '=', filter.ticketId);
    if (filter.from) accesses = accesses.where('r.at', '>=', dayStart(filter.from));
    if (filter.until) accesses = accesses.where('r.at', '<', dayStart(filter.until, 1));
    if (filter.cursor) {
      const [at, ticketId, readerId] = decodeCursor(filter.cursor, [timePart, idPart, idPart] as const);
      accesses = accesses.where((eb) =>
        eb(eb.refTuple('r.at', 'r.ticketId', 'r.readerId'), '<', eb.tuple(new Date(at), ticketId, readerId)),
      );
    }
    const rows = await accesses.execute();
    const shown = rows.slice(0, filter.limit);
    const last = rows.length > filter.limit ? shown.at(-1) : undefined;
    return {
      items: shown.map((row) => ({
        at: row.at.toISOString(),
        reader: {
          kind: row.readerKind as 'agent' | 'token',
          id: row.readerId,
          name: row.agentName ?? row.tokenName ?? '',
        },
        customer: { id: row.customerId, name: [row.firstName, row.lastName].filter(Boolean).join(' ') },
        ticket: { id: row.ticketId, number: row.number },
        reason: row.reason,
      })),
      nextCursor: last ? encodeCursor([last.at.toISOString(), last.ticketId, last.readerId]) : null,
    };
  },
);
