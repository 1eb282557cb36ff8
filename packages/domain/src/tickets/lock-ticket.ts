import { notFound, type CommandScope } from '../kernel/index.ts';

/** The ticket's row, locked until the transaction ends. @throws DomainError notFound: unknown or not the actor's to see */
export async function lockTicket({ tx, tenantId, actor }: CommandScope, ticketId: string) {
  let tickets = tx
    .selectFrom('tickets')
    .select([
      'ticketId',
      'number',
      'subject',
      'state',
      'turn',
      'closedAt',
      'customerId',
      'queueId',
      'ownerId',
      'priority',
      'tags',
    ])
    .where('tenantId', '=', tenantId)
    .where('ticketId', '=', ticketId);
  if (actor.role === 'customer') tickets = tickets.where('customerId', '=', actor.id);
  const ticket = await tickets.forUpdate().executeTakeFirst();
  if (!ticket) throw notFound('ticket');
  return ticket;
}
