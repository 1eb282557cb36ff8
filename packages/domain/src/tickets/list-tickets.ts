import { sql } from 'kysely';
import type { TicketFilter, TicketPage } from '@redlich/contract';
import { decodeCursor, encodeCursor, idPart, query, timePart } from '../kernel/index.ts';
import { foundBy, toTicketItem, visibleTickets } from './ticket-rows.ts';

/**
 * The most recently changed first, by keyset: a page costs the same wherever it lies. A text finds the 300 tickets with
 * the newest matches.
 * @throws DomainError invalid on `cursor`
 */
export const listTickets = query('ticket.list', async (scope, filter: TicketFilter): Promise<TicketPage> => {
  const { actor } = scope;
  // Lists and counts ask for the overview, finding by what a text says for reading.
  let tickets = visibleTickets(scope, filter.text ? 'read' : 'overview')
    .orderBy('t.updatedAt', 'desc')
    .orderBy('t.ticketId', 'desc')
    .limit(filter.limit + 1);

  if (filter.state === 'active') tickets = tickets.where('t.state', '<>', 'closed');
  else if (filter.state) tickets = tickets.where('t.state', 'in', filter.state.split(','));
  if (filter.queueId) tickets = tickets.where('t.queueId', '=', filter.queueId);
  if (filter.owner === 'none') tickets = tickets.where('t.ownerId', 'is', null);
  else if (filter.owner) tickets = tickets.where('t.ownerId', '=', filter.owner === 'me' ? actor.id : filter.owner);
  if (filter.customerId) tickets = tickets.where('t.customerId', '=', filter.customerId);
  if (filter.organisationId) tickets = tickets.where('t.organisationId', '=', filter.organisationId);
  if (filter.tag) tickets = tickets.where(sql<boolean>`${filter.tag} = any(t.tags)`);
  if (filter.text) tickets = tickets.where(sql<boolean>`t.ticket_id = any(${foundBy(scope, filter.text)})`);
  if (filter.cursor) {
    const [updatedAt, id] = decodeCursor(filter.cursor, [timePart, idPart] as const);
    tickets = tickets.where((eb) =>
      eb(eb.refTuple('t.updatedAt', 't.ticketId'), '<', eb.tuple(new Date(updatedAt), id)),
    );
  }

  const rows = await tickets.execute();
  const page = rows.slice(0, filter.limit);
  const last = rows.length > filter.limit ? page.at(-1) : undefined;
  return {
    items: page.map((row) => toTicketItem(row, actor)),
    nextCursor: last ? encodeCursor([last.updatedAt.toISOString(), last.ticketId]) : null,
  };
});
