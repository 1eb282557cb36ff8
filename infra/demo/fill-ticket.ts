import { findOrCreateCustomer, insertTicket, systemActor, transition, updateTicket } from '@redlich/domain';
import { agentOf, channelOf, queueOf, type Desk, type Thread } from './desk.ts';
import { fillAgentArticle, fillMessage } from './fill-article.ts';
import { enterCustomer, type KnownCustomer } from './fill-people.ts';
import { fillRawMail } from './raw-mails.ts';
import type { Past } from './past.ts';
import type { PlannedStep, PlannedTicket } from './plan.ts';

/** Tells one ticket from its first step to its last. */
export async function fillTicket(past: Past, desk: Desk, ticket: PlannedTicket): Promise<void> {
  const thread = await open(past, desk, ticket);
  for (const step of ticket.steps) await fillStep(past, desk, thread, step);
}

async function open(past: Past, desk: Desk, ticket: PlannedTicket): Promise<Thread> {
  const { tenant, queueIds } = desk;
  const customer = await findCustomer(past, desk, ticket);
  const queueId = queueIds.get(queueOf(tenant, ticket))!;
  const { ticketId } = await insertTicket(past.at(ticket.openedAt, systemActor, 'ticket.create'), {
    subject: ticket.subject,
    customer,
    queueId,
    ownerId: ticket.owner && agentOf(desk, ticket.owner).id,
    priority: ticket.priority,
    tags: ticket.tags,
  });
  const standing = { state: 'new', turn: 'team', closedAt: null } as const;
  return { ticketId, queueId, ticket, customer, channel: channelOf(tenant, ticket), standing, lastPublic: undefined };
}

/** Somebody unknown comes in with the first mail or is entered by staff, as the desk itself would do it. */
async function findCustomer(past: Past, desk: Desk, { by, steps, openedAt }: PlannedTicket): Promise<KnownCustomer> {
  const { tenant, people } = desk;
  const known = people.customers.get(by);
  if (known) return known;
  const person = tenant.customers[by]!;
  const { email, firstName, lastName } = person;
  const made =
    steps[0]!.kind === 'mail'
      ? await findOrCreateCustomer(past.at(openedAt, systemActor, 'mail.receive'), {
          email,
          firstName,
          lastName,
          source: 'mail',
        })
      : await enterCustomer(past, { person, organisationId: null, by: agentOf(desk, 'agent'), at: openedAt });
  people.customers.set(by, made);
  return made;
}

async function fillStep(past: Past, desk: Desk, thread: Thread, step: PlannedStep): Promise<void> {
  switch (step.kind) {
    case 'mail':
    case 'web':
    case 'phone': {
      const articleId = await fillMessage(past, desk, thread, step);
      return fillRawMail(past, desk, thread, articleId, step);
    }
    case 'reply':
    case 'note':
      return fillAgentArticle(past, desk, thread, step);
    case 'state': {
      const { at, state } = step;
      await updateTicket(past.at(at, agentOf(desk, step.agent), 'ticket.update'), { id: thread.ticketId, state });
      thread.standing = transition(thread.standing, { kind: 'stateSet', state, at });
      return;
    }
    case 'taking':
      return take(past, desk, thread, step);
  }
}

/** Taking a new ticket opens it. The owner stands in its row already; the article that follows writes the state. */
async function take(past: Past, desk: Desk, thread: Thread, { agent, at }: { agent: string; at: Date }): Promise<void> {
  const scope = past.at(at, agentOf(desk, agent), 'ticket.update');
  if (thread.ticket.steps.at(-1)!.kind === 'taking') {
    await updateTicket(scope, { id: thread.ticketId, state: 'open' });
    return;
  }
  scope.audit({ objectKind: 'ticket', objectId: thread.ticketId, fields: ['ownerId'] });
  if (thread.standing.state !== 'new') return;
  thread.standing = transition(thread.standing, { kind: 'stateSet', state: 'open', at });
}
