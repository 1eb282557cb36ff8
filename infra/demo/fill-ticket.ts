import {
  findOrCreateCustomer,
  insertArticle,
  insertTicket,
  lockTicket,
  recordDelivery,
  systemActor,
  updateTicket,
  type NewArticle,
  type NewAttachment,
} from '@redlich/domain';
import { enterCustomer, type KnownCustomer, type People } from './fill-people.ts';
import type { Past } from './past.ts';
import { messageIdFor, type PlannedStep, type PlannedTicket } from './plan.ts';
import { htmlOf, withQuote } from './story/bodies.ts';
import type { DemoFile } from './story/file.ts';
import type { DemoTenant } from './story/tenant.ts';
import type { AgentStep, CustomerStep, StateStep } from './story/ticket.ts';

export interface Desk {
  tenant: DemoTenant;
  people: People;
  /** Ids by the keys of the texts. */
  queueIds: ReadonlyMap<string, string>;
  files: ReadonlyMap<DemoFile, NewAttachment>;
}

interface Thread {
  ticketId: string;
  ticket: PlannedTicket;
  customer: KnownCustomer;
  /** The desk's own address and name in this thread. */
  channel: DemoTenant['channels'][number];
  owned: boolean;
  lastPublic: { text: string; author: string; at: Date } | undefined;
}

const minuteMs = 60_000;

/** Tells one ticket from its first step to its last. */
export async function fillTicket(past: Past, desk: Desk, ticket: PlannedTicket): Promise<void> {
  const { tenant, queueIds } = desk;
  const [first, ...others] = ticket.steps as [PlannedStep, ...PlannedStep[]];
  const customer = await findCustomer(past, desk, ticket, first);
  const queue = ticket.queue ?? Object.keys(tenant.queues)[0]!;
  const { ticketId } = await insertTicket(past.at(first.at, systemActor, 'ticket.create'), {
    subject: ticket.subject,
    customer,
    queueId: queueIds.get(queue)!,
    priority: ticket.priority,
    tags: ticket.tags,
  });
  const channel = tenant.channels.find((candidate) => candidate.queue === queue) ?? tenant.channels[0]!;
  const thread: Thread = { ticketId, ticket, customer, channel, owned: false, lastPublic: undefined };
  await fillStep(past, desk, thread, first);
  for (const step of others) await fillStep(past, desk, thread, step);
  if (!thread.owned) await take(past, desk, thread, new Date(first.at.getTime() + 4 * minuteMs));
}

/** Somebody unknown comes in with the first mail or is entered by staff, as the desk itself would do it. */
async function findCustomer(past: Past, desk: Desk, { by }: PlannedTicket, first: PlannedStep): Promise<KnownCustomer> {
  const { tenant, people } = desk;
  const known = people.customers.get(by);
  if (known) return known;
  const person = tenant.customers[by];
  if (!person) throw new Error(`${tenant.slug} has no customer "${by}"`);
  const { email, firstName, lastName } = person;
  const made =
    first.kind === 'mail'
      ? await findOrCreateCustomer(past.at(first.at, systemActor, 'mail.receive'), {
          email,
          firstName,
          lastName,
          source: 'mail',
        })
      : await enterCustomer(past, { person, organisationId: null, by: people.agents.get('agent')!, at: first.at });
  people.customers.set(by, made);
  return made;
}

async function fillStep(past: Past, desk: Desk, thread: Thread, step: PlannedStep): Promise<void> {
  switch (step.kind) {
    case 'mail':
    case 'web':
    case 'phone':
      return fillMessage(past, desk, thread, step);
    case 'reply':
    case 'note':
      return fillAgentArticle(past, desk, thread, step);
    case 'state':
      return fillState(past, desk, thread, step);
  }
}

async function fillMessage(past: Past, desk: Desk, thread: Thread, step: CustomerStep & { at: Date }): Promise<void> {
  const { ticket, customer } = thread;
  const { email, firstName, lastName } = desk.tenant.customers[ticket.by]!;
  const scope =
    step.kind === 'web'
      ? past.at(
          step.at,
          { kind: 'customer', role: 'customer', id: customer.customerId, loginId: null },
          'article.create',
        )
      : step.kind === 'phone'
        ? past.at(step.at, actorOf(desk, ticket.owner ?? 'agent'), 'article.create')
        : past.at(step.at, systemActor, 'mail.receive');
  const locked = await lockTicket(scope, thread.ticketId);
  const quoted = step.quotes && thread.lastPublic;
  await insertArticle(
    scope,
    locked,
    {
      kind: step.kind === 'mail' ? 'email' : step.kind,
      visibility: 'public',
      author: { kind: 'customer', customerId: customer.customerId },
      subject: ticket.subject,
      bodyText: quoted ? withQuote(step.text, quoted, ticket.language ?? 'de') : step.text,
      bodyHtml: step.html ? htmlOf(step.text) : null,
      attachments: attachmentsOf(desk, step),
      ...(step.kind === 'mail' && {
        messageId: messageIdFor(email),
        fromAddress: email,
        toAddresses: [thread.channel.address],
      }),
    },
    thread.lastPublic ? { kind: 'customerWrote', at: step.at } : null,
  );
  thread.lastPublic = { text: step.text, author: `${firstName} ${lastName}`.trim() || email, at: step.at };
}

async function fillAgentArticle(past: Past, desk: Desk, thread: Thread, step: AgentStep & { at: Date }): Promise<void> {
  const { ticket, channel } = thread;
  if (!thread.owned) await take(past, desk, thread, new Date(step.at.getTime() - minuteMs));
  const scope = past.at(step.at, actorOf(desk, step.agent), 'article.create');
  const locked = await lockTicket(scope, thread.ticketId);
  const isReply = step.kind === 'reply';
  const article: NewArticle = {
    kind: isReply ? 'email' : 'note',
    visibility: isReply ? 'public' : 'internal',
    author: { kind: 'agent', agentId: scope.actor.id! },
    subject: ticket.subject,
    bodyText: step.text,
    attachments: attachmentsOf(desk, step),
  };
  if (!isReply) {
    await insertArticle(scope, locked, article, { kind: 'noteWritten' });
    return;
  }
  const outgoing = {
    ...article,
    outgoing: true,
    messageId: messageIdFor(channel.address),
    fromAddress: channel.address,
    toAddresses: [desk.tenant.customers[ticket.by]!.email],
  };
  const articleId = await insertArticle(scope, locked, outgoing, { kind: 'teamWrote', at: step.at, state: step.state });
  const delivery = past.at(new Date(step.at.getTime() + 2_000), systemActor, 'mail.deliver');
  const refusal = step.refusal ?? null;
  await recordDelivery(delivery, { articleId, state: refusal ? 'failed' : 'sent', reason: refusal });
  thread.lastPublic = { text: step.text, author: `${channel.senderName} <${channel.address}>`, at: step.at };
}

async function fillState(past: Past, desk: Desk, thread: Thread, step: StateStep & { at: Date }): Promise<void> {
  const scope = past.at(step.at, actorOf(desk, step.agent), 'ticket.update');
  await updateTicket(scope, { id: thread.ticketId, state: step.state });
}

/** Taking a new ticket opens it. */
async function take(past: Past, desk: Desk, thread: Thread, at: Date): Promise<void> {
  thread.owned = true;
  const { owner } = thread.ticket;
  if (!owner) return;
  const actor = actorOf(desk, owner);
  await updateTicket(past.at(at, actor, 'ticket.update'), { id: thread.ticketId, ownerId: actor.id });
}

function actorOf({ tenant, people }: Desk, key: string) {
  const actor = people.agents.get(key);
  if (!actor || actor.role === 'dpo') throw new Error(`${tenant.slug} has no agent "${key}" at the desk`);
  return actor;
}

const attachmentsOf = ({ files }: Desk, step: { files: readonly DemoFile[] }) =>
  step.files.map((file) => files.get(file)!);
