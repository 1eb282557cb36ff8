import type { TrashFilter, TrashedTicket } from '@redlich/contract';
import { decodeCursor, encodeCursor, idPart, query, readingLocked, timePart, type Scope } from '../kernel/index.ts';
import { readRetentionSettings } from '../retention/index.ts';

const dayMs = 86_400_000;

const list = query('trash.list', async (scope, { limit, cursor }: TrashFilter) => {
  const { tx, tenantId } = scope;
  const { trashDays } = await readRetentionSettings(scope);
  let tickets = tx
    .selectFrom('tickets as t')
    .leftJoin('trashRestorations as r', (join) =>
      join.onRef('r.tenantId', '=', 't.tenantId').onRef('r.ticketId', '=', 't.ticketId').on('r.outcome', 'is', null),
    )
    .select(['t.ticketId', 't.number', 't.closedAt', 't.trashedAt', 'r.restorationId'])
    .where('t.tenantId', '=', tenantId)
    .where('t.trashedAt', 'is not', null)
    .where('t.lockedAs', '=', 'TRASH')
    .orderBy('t.trashedAt')
    .orderBy('t.ticketId')
    .limit(limit + 1);
  if (cursor) {
    const [at, id] = decodeCursor(cursor, [timePart, idPart] as const);
    tickets = tickets.where((eb) => eb(eb.refTuple('t.trashedAt', 't.ticketId'), '>', eb.tuple(new Date(at), id)));
  }
  const rows = await tickets.execute();
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows.slice(0, limit).map((row): TrashedTicket => ({
      id: row.ticketId,
      number: row.number,
      closedAt: row.closedAt!.toISOString(),
      trashedAt: row.trashedAt!.toISOString(),
      goesAt: new Date(row.trashedAt!.getTime() + trashDays * dayMs).toISOString(),
      isAskedFor: row.restorationId !== null,
    })),
    nextCursor: last ? encodeCursor([last.trashedAt!.toISOString(), last.ticketId]) : null,
  };
});

/** Who goes first stands first; neither subject nor person. @throws DomainError invalid on `cursor` */
export const listTrash = (scope: Scope, filter: TrashFilter) => readingLocked(scope, (within) => list(within, filter));
