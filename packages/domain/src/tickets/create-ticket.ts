import type { CreateTicket, Ticket } from '@redlich/contract';
import { command, DomainError, fieldError, type CommandScope } from '../kernel/index.ts';
import { recordHandover } from '../absences/index.ts';
import { claimUploads } from '../files/index.ts';
import { refuseNewRequest } from '../intake/index.ts';
import { findOrCreateCustomer } from '../people/index.ts';
import { recordShownNotice } from '../shown-notices/index.ts';
import { findAnsweringAddress, headingOf } from './answering-address.ts';
import { readTicket } from './get-ticket.ts';
import { mayOwnIn, requireCreateRight } from './in-queues.ts';
import { authorOf, insertArticle, type NewArticle } from './new-article.ts';
import { insertTicket } from './new-ticket.ts';
import { ownerOf, passOn } from './pass-on.ts';
import { firstQueueId } from './queues.ts';
import { tellNewOwner } from './tell-agents.ts';

const staffOnly = ['kind', 'customer', 'queueId', 'ownerId', 'priority', 'tags'] as const;

/**
 * A ticket with its first article: a customer's own request, or staff noting a call, writing to a customer (`email`) or
 * keeping a note.
 * @throws DomainError forbidden on a staff-only field, and on `customer` when that one may not write in; invalid on an unknown reference or upload
 */
export const createTicket = command('ticket.create', async (scope, input: CreateTicket): Promise<Ticket> => {
  const { actor } = scope;
  const fromCustomer = actor.kind === 'customer';
  if (fromCustomer)
    for (const field of staffOnly) if (input[field] !== undefined) throw fieldError(field, 'notAllowed');
  if (fromCustomer) await refuseNewRequest(scope);
  const customer = await resolveCustomer(scope, input);
  const kind = input.kind ?? (fromCustomer ? 'web' : 'phone');
  const outgoing = kind === 'email';
  const queueId = input.queueId ?? (await firstQueueId(scope));
  if (!fromCustomer) requireCreateRight(actor, queueId);
  if (input.ownerId && !(await mayOwnIn(scope, input.ownerId, queueId))) throw fieldError('ownerId', 'unknown');
  const meantFor = input.ownerId;
  const passing = meantFor ? await passOn(scope, { agentId: meantFor, queueId }) : undefined;
  const ownerId = passing ? ownerOf(passing) : null;
  const { ticketId } = await insertTicket(scope, {
    ...input,
    ownerId,
    customer,
    queueId,
    state: outgoing ? 'pending' : 'new',
  });
  if (meantFor && passing) {
    await recordHandover(scope, { agentId: meantFor, ticketIds: [ticketId], passing });
    await tellNewOwner(scope, { ticketId, meantFor, passing });
  }
  const standing = outgoing
    ? { state: 'pending', turn: 'customer', closedAt: null }
    : { state: 'new', turn: 'team', closedAt: null };
  // A call that staff notes down is the customer's message; a mail or note is the agent's.
  const author: NewArticle['author'] =
    fromCustomer || kind === 'phone' || kind === 'web'
      ? { kind: 'customer', customerId: customer.customerId }
      : authorOf(actor);
  await insertArticle(
    scope,
    {
      ticketId,
      customerId: customer.customerId,
      organisationId: customer.organisationId,
      queueId,
      ownerId,
      ...standing,
    },
    {
      kind,
      visibility: kind === 'note' ? 'internal' : 'public',
      author,
      subject: input.subject,
      bodyText: input.body,
      attachments: await claimUploads(scope, input.attachments ?? []),
      toAddresses: outgoing ? [customer.email] : [],
      outgoing,
      ...(outgoing && headingOf(await findAnsweringAddress(scope, { queueId }))),
    },
    null,
  );
  if (fromCustomer)
    await recordShownNotice(scope, { occasion: 'request', customerId: customer.customerId, ticketId }, input.notice);
  return readTicket(scope, ticketId, null);
});

async function resolveCustomer(scope: CommandScope, input: CreateTicket) {
  const { tx, tenantId, actor } = scope;
  const id =
    actor.kind === 'customer' ? actor.id : input.customer && 'id' in input.customer ? input.customer.id : undefined;
  if (id) {
    const known = await tx
      .selectFrom('customers')
      .select(['customerId', 'organisationId', 'email'])
      .where('tenantId', '=', tenantId)
      .where('customerId', '=', id)
      .executeTakeFirst();
    if (!known) throw fieldError('customer.id', 'unknown');
    return known;
  }
  if (!input.customer || !('email' in input.customer)) {
    throw new DomainError('invalid', { fields: [{ field: 'customer', problem: 'required' }] });
  }
  const { email, firstName = '', lastName = '' } = input.customer;
  return findOrCreateCustomer(scope, { email, firstName, lastName, source: 'agent' });
}
