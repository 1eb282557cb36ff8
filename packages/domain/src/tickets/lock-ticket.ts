import { DomainError, fieldError, mayInQueue, notFound, type CommandScope } from '../kernel/index.ts';
import { ownOrShared } from '../people/index.ts';
import { inQueues } from './in-queues.ts';

/**
 * The ticket's row for a change, locked until the transaction ends.
 * @throws DomainError notFound: unknown or not the actor's to see; forbidden: to see, not to change; conflict on `id`: anonymised,
 *   which nothing changes any more
 */
export async function lockTicket(scope: CommandScope, ticketId: string) {
  const { tx, tenantId, actor } = scope;
  let tickets = tx
    .selectFrom('tickets as t')
    .leftJoin('customers as c', (join) =>
      join.onRef('c.tenantId', '=', 't.tenantId').onRef('c.customerId', '=', 't.customerId'),
    )
    .select([
      't.ticketId',
      't.number',
      't.subject',
      't.state',
      't.turn',
      't.closedAt',
      't.customerId',
      't.organisationId',
      't.queueId',
      't.ownerId',
    ])
    .select('c.email as customerEmail')
    .where('t.tenantId', '=', tenantId)
    .where('t.ticketId', '=', ticketId);
  const queues = inQueues(actor, 'read');
  if (actor.kind === 'customer') tickets = tickets.where(ownOrShared(scope));
  else if (queues) tickets = tickets.where(queues);
  const ticket = await tickets.forUpdate('t').executeTakeFirst();
  if (!ticket) throw notFound('ticket');
  if (actor.kind !== 'customer' && !mayInQueue(actor.queues, ticket.queueId, 'change'))
    throw new DomainError('forbidden', { detail: 'queue' });
  const { customerId, customerEmail } = ticket;
  if (customerId === null || customerEmail === null) throw fieldError('id', 'ticketAnonymised');
  return { ...ticket, customerId, customerEmail };
}
