import { sql, type RawBuilder } from 'kysely';
import type { Alert, AlertKind, UnreadAlerts } from '@redlich/contract';
import { decodeCursor, encodeCursor, idPart, query, queuesWith, timePart, type QueryScope } from '../kernel/index.ts';

interface Part {
  unread?: 'true' | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** Of tickets that the actor may still see, and of several at once. */
function visible({ actor }: QueryScope): RawBuilder<boolean> {
  const queues = queuesWith(actor.queues, 'read');
  return queues === 'all'
    ? sql<boolean>`true`
    : sql<boolean>`(l.ticket_id is null or t.queue_id = any(${queues}::uuid[]))`;
}

const own = (scope: QueryScope) =>
  scope.tx
    .selectFrom('alerts as l')
    .leftJoin('tickets as t', (join) =>
      join.onRef('t.tenantId', '=', 'l.tenantId').onRef('t.ticketId', '=', 'l.ticketId'),
    )
    .where('l.tenantId', '=', scope.tenantId)
    .where('l.agentId', '=', scope.actor.id ?? null)
    .where(visible(scope));

/** The own ones, the newest first. @throws DomainError invalid on `cursor` */
export const listAlerts = query(
  'alert.list',
  async (scope, { unread, limit, cursor }: Part): Promise<{ items: Alert[]; nextCursor: string | null }> => {
    let alerts = own(scope)
      .leftJoin('customers as c', (join) =>
        join.onRef('c.tenantId', '=', 't.tenantId').onRef('c.customerId', '=', 't.customerId'),
      )
      .leftJoin('agents as b', (join) =>
        join.onRef('b.tenantId', '=', 'l.tenantId').onRef('b.agentId', '=', 'l.byAgentId'),
      )
      .leftJoin('agents as f', (join) =>
        join.onRef('f.tenantId', '=', 'l.tenantId').onRef('f.agentId', '=', 'l.meantForId'),
      )
      .select(['l.alertId', 'l.kind', 'l.createdAt', 'l.readAt', 'l.times', 't.ticketId', 't.number', 't.subject'])
      .select(['b.agentId as byId', 'b.name as byName', 'f.agentId as meantForId', 'f.name as meantForName'])
      .select(sql<string>`coalesce(nullif(trim(c.first_name || ' ' || c.last_name), ''), c.email, '')`.as('customer'))
      .orderBy('l.createdAt', 'desc')
      .orderBy('l.alertId', 'desc')
      .limit(limit + 1);
    if (unread) alerts = alerts.where('l.readAt', 'is', null);
    if (cursor) {
      const [at, id] = decodeCursor(cursor, [timePart, idPart] as const);
      alerts = alerts.where((eb) => eb(eb.refTuple('l.createdAt', 'l.alertId'), '<', eb.tuple(new Date(at), id)));
    }
    const rows = await alerts.execute();
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      items: shown.map((row) => ({
        id: row.alertId,
        kind: row.kind as AlertKind,
        at: row.createdAt.toISOString(),
        read: row.readAt !== null,
        times: row.times,
        ticket:
          row.ticketId === null
            ? null
            : { id: row.ticketId, number: row.number!, subject: row.subject!, customer: row.customer },
        by: row.byId === null ? null : { id: row.byId, name: row.byName ?? '' },
        meantFor: row.meantForId === null ? null : { id: row.meantForId, name: row.meantForName ?? '' },
      })),
      nextCursor: last ? encodeCursor([last.createdAt.toISOString(), last.alertId]) : null,
    };
  },
);

/** How many are unread, and about which tickets; nobody counts further than 100. */
export const getUnreadAlerts = query('alert.list', async (scope, _: void): Promise<UnreadAlerts> => {
  const rows = await own(scope).select('l.ticketId').where('l.readAt', 'is', null).limit(100).execute();
  return { count: rows.length, ticketIds: [...new Set(rows.flatMap(({ ticketId }) => ticketId ?? []))] };
});
