import { sql } from 'kysely';
import type { TicketCounts } from '@redlich/contract';
import { query, queuesWith } from '../kernel/index.ts';

/** The numbers beside the views of the desk, of the queues the agent oversees, in two index-only reads of what is not closed. */
export const countTickets = query('ticket.count', async ({ tx, tenantId, actor }, _: void): Promise<TicketCounts> => {
  const overseen = queuesWith(actor.queues, 'overview');
  let counted = tx
    .selectFrom('tickets')
    .select(['queueId', 'state'])
    .select((eb) => [
      eb.fn.countAll<number>().as('all'),
      sql<number>`count(*) filter (where owner_id = ${actor.id})`.as('mine'),
      sql<number>`count(*) filter (where owner_id is null)`.as('unassigned'),
    ])
    .where('tenantId', '=', tenantId)
    .where('state', '<>', 'closed')
    .groupBy(['queueId', 'state']);
  let listed = tx
    .selectFrom('queues')
    .select(['queueId', 'name'])
    .where('tenantId', '=', tenantId)
    .orderBy('position')
    .orderBy('name');
  if (overseen !== 'all') {
    const inThese = sql<boolean>`queue_id = any(${overseen}::uuid[])`;
    counted = counted.where(inThese);
    listed = listed.where(inThese);
  }
  const [groups, queues] = await Promise.all([counted.execute(), listed.execute()]);
  const sum = (number: (group: (typeof groups)[number]) => number) =>
    groups.reduce((total, group) => total + number(group), 0);
  return {
    mine: sum((group) => group.mine),
    unassigned: sum((group) => group.unassigned),
    open: sum((group) => (group.state === 'pending' ? 0 : group.all)),
    pending: sum((group) => (group.state === 'pending' ? group.all : 0)),
    queues: queues.map((queue) => ({
      id: queue.queueId,
      name: queue.name,
      open: sum((group) => (group.queueId === queue.queueId ? group.all : 0)),
    })),
  };
});
