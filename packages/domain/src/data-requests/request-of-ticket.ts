import type { Language, SubjectRight } from '@redlich/contract';
import { findLoginOfCustomer } from '../identity/index.ts';
import { calendarDay, command, fieldError } from '../kernel/index.ts';
import { getTicket } from '../tickets/index.ts';
import { insertRequest } from './insert-request.ts';

/**
 * Makes a request of a data subject of a ticket: its person, the day it came in, the first message. The ticket stays as it
 * is and is linked. Once a ticket.
 * @throws DomainError notFound: unknown, or not to be read; conflict on `ticketId` when it was passed on before or anonymised
 */
export const requestOfTicket = command(
  'data-request.create-of-ticket',
  async (scope, { ticketId, right }: { ticketId: string; right: SubjectRight }): Promise<{ number: number }> => {
    const { tx, tenantId } = scope;
    const ticket = await getTicket(scope, { id: ticketId });
    const earlier = await tx
      .selectFrom('dataRequests')
      .select('number')
      .where('tenantId', '=', tenantId)
      .where('ticketId', '=', ticketId)
      .executeTakeFirst();
    if (earlier) throw fieldError('ticketId', 'passedOnAlready', String(earlier.number));
    const first = await tx
      .selectFrom('articles')
      .select(['bodyText', 'createdAt'])
      .where('tenantId', '=', tenantId)
      .where('ticketId', '=', ticketId)
      .where('authorKind', '=', 'customer')
      .orderBy('createdAt')
      .limit(1)
      .executeTakeFirst();
    if (ticket.customer === null) throw fieldError('ticketId', 'ticketAnonymised');
    const { id: customerId, name, email } = ticket.customer;
    const login = await findLoginOfCustomer(scope, customerId);
    const { number } = await insertRequest(scope, {
      right,
      source: 'ticket',
      receivedOn: calendarDay(first?.createdAt ?? new Date(ticket.createdAt)),
      customerId,
      name,
      email,
      language: (login?.language ?? 'de') as Language,
      text: [ticket.subject, first?.bodyText ?? ''].join('\n\n').trim().slice(0, 10_000),
      ticketId,
    });
    return { number };
  },
);
