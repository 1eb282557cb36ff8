import {
  customerActor,
  insertArticle,
  recordDelivery,
  systemActor,
  transition,
  type Actor,
  type CommandScope,
  type NewArticle,
  type TicketEvent,
} from '@redlich/domain';
import { agentOf, attachmentsOf, type Desk, type Thread } from './desk.ts';
import type { Past } from './past.ts';
import { htmlOf, withQuote } from './story/bodies.ts';
import type { PlannedAgentStep, PlannedMessage } from './plan.ts';

const newsMs = 7 * 86_400_000;

async function add(
  scope: CommandScope,
  desk: Desk,
  thread: Thread,
  article: NewArticle,
  event: TicketEvent | null,
): Promise<string> {
  const { ticketId, queueId, customer, standing, ticket } = thread;
  // The bell knows of the last days; what is older was read long ago.
  const isNews = ticket.owner !== undefined && desk.now.getTime() - scope.now.getTime() < newsMs;
  const ownerId = isNews ? agentOf(desk, ticket.owner!).id : null;
  const place = { ticketId, queueId, ownerId, ...customer, ...standing };
  const articleId = await insertArticle(scope, place, article, event);
  if (event) thread.standing = transition(standing, event);
  return articleId;
}

/** What the customer wrote or said. */
export async function fillMessage(past: Past, desk: Desk, thread: Thread, step: PlannedMessage): Promise<string> {
  const { ticket, customer } = thread;
  const { email, firstName, lastName } = desk.tenant.customers[ticket.by]!;
  const quoted = step.quotes && thread.lastPublic;
  const article: NewArticle = {
    kind: step.kind === 'mail' ? 'email' : step.kind,
    visibility: 'public',
    author: { kind: 'customer', customerId: customer.customerId },
    subject: ticket.subject,
    bodyText: quoted ? withQuote(step.text, quoted, ticket.language ?? 'de') : step.text,
    bodyHtml: step.html ? htmlOf(step.text) : null,
    attachments: attachmentsOf(desk, step),
    ...(step.kind === 'mail' && {
      messageId: step.messageId,
      fromAddress: email,
      toAddresses: [thread.channel.address],
    }),
  };
  const event: TicketEvent | null = thread.lastPublic ? { kind: 'customerWrote', at: step.at } : null;
  thread.lastPublic = { text: step.text, author: `${firstName} ${lastName}`.trim() || email, at: step.at };
  return add(past.at(step.at, writerOf(desk, thread, step), permissionFor(step)), desk, thread, article, event);
}

const permissionFor = (step: PlannedMessage) => (step.kind === 'mail' ? 'mail.receive' : 'article.create');

/** A mail comes in by itself, a call is noted by an agent, the portal is used by the customer. */
function writerOf(desk: Desk, { ticket, customer }: Thread, { kind }: PlannedMessage): Actor {
  if (kind === 'mail') return systemActor;
  if (kind === 'phone') return agentOf(desk, ticket.owner ?? 'agent');
  return customerActor({ id: customer.customerId, loginId: null });
}

/** What an agent noted or answered; an answer that was refused says so, the others are marked by `deliverQueued`. */
export async function fillAgentArticle(past: Past, desk: Desk, thread: Thread, step: PlannedAgentStep): Promise<void> {
  const { ticket, channel } = thread;
  const agent = agentOf(desk, step.agent);
  const scope = past.at(step.at, agent, 'article.create');
  const isReply = step.kind === 'reply';
  const article: NewArticle = {
    kind: isReply ? 'email' : 'note',
    visibility: isReply ? 'public' : 'internal',
    author: { kind: 'agent', agentId: agent.id! },
    subject: ticket.subject,
    bodyText: step.text,
    attachments: attachmentsOf(desk, step),
    ...(isReply && {
      outgoing: true,
      messageId: step.messageId,
      fromAddress: channel.address,
      toAddresses: [desk.tenant.customers[ticket.by]!.email],
    }),
  };
  if (!isReply) {
    await add(scope, desk, thread, article, { kind: 'noteWritten' });
    return;
  }
  const articleId = await add(scope, desk, thread, article, { kind: 'teamWrote', at: step.at, state: step.state });
  const delivery = past.at(new Date(step.at.getTime() + 2_000), systemActor, 'mail.deliver');
  if (step.refusal)
    await recordDelivery(delivery, {
      articleId,
      ticket: { ...thread, ...thread.customer },
      state: 'failed',
      reason: step.refusal,
    });
  else delivery.audit({ objectKind: 'article', objectId: articleId, fields: ['deliveryState'] });
  thread.lastPublic = { text: step.text, author: `${channel.senderName} <${channel.address}>`, at: step.at };
}

/** All other mails were delivered: in one statement what `recordDelivery` would write for each. */
export async function deliverQueued({ tx, tenantId }: CommandScope): Promise<void> {
  await tx
    .updateTable('articleDeliveries')
    .set({ state: 'sent' })
    .where('tenantId', '=', tenantId)
    .where('state', '=', 'queued')
    .execute();
  await tx
    .updateTable('notifications')
    .set((eb) => ({ state: 'sent', changedAt: eb.ref('createdAt') }))
    .where('tenantId', '=', tenantId)
    .where('state', '=', 'queued')
    .execute();
}
