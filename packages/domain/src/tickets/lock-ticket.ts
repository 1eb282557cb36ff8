import { notFound, type CommandScope } from '../kernel/index.ts';
import { ownOrShared } from '../people/index.ts';

/** The ticket's row, locked until the transaction ends. @throws DomainError notFound: unknown or not the actor's to see */
export async function lockTicket(scope: CommandScope, ticketId: string) {
  const { tx, tenantId, actor } = scope;
  let tickets = tx
    .selectFrom('tickets as t')
    .innerJoin('customers as c', (join) =>
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
    ])
    .select('c.email as customerEmail')
    .where('t.tenantId', '=', tenantId)
    .where('t.ticketId', '=', ticketId);
  if (actor.kind === 'customer') tickets = tickets.where(ownOrShared(scope));
  const ticket = await tickets.forUpdate('t').executeTakeFirst();
  if (!ticket) throw notFound('ticket');
  return ticket;
}
