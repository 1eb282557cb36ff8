import { readIdentity, senderName } from '../branding/index.ts';
import { settleMailedNotice } from '../disclosures/index.ts';
import { command, originOf, query, type QueryScope, type Scope } from '../kernel/index.ts';
import {
  composeNotification,
  isOnPlatform,
  findQueuedNotification,
  recordNotification,
  type QueuedNotification,
} from '../notifications/index.ts';
import { findPrimaryHost } from '../tenants/index.ts';
import { findAnsweringAddress } from '../tickets/index.ts';
import { tokenOf } from '../tokens/index.ts';
import type { MailSender } from './deliver-article.ts';
import { heldBack } from './held-back.ts';
import { notificationMail } from './notification-mail.ts';
import { filesOfLook, readLook } from './read-look.ts';

const prepare = query('mail.deliver', async (scope, { notificationId }: { notificationId: string }) => {
  const queued = await findQueuedNotification(scope, notificationId);
  if (!queued) return undefined;
  const host = await findPrimaryHost(scope);
  const [thread, look, mailbox] = await Promise.all([
    findThread(scope, queued),
    readLook(scope),
    queued.letter && findDataProtectionMailbox(scope),
  ]);
  return { queued, origin: originOf(scope.ports.site, host), thread, look, mailbox };
});

/** The address and the Message-IDs of the ticket, for a mail that belongs to its thread. */
async function findThread(scope: QueryScope, { inThread, ticket, tenantName }: QueuedNotification) {
  if (!inThread || !ticket) return undefined;
  const channel = await findAnsweringAddress(scope, ticket);
  if (!channel) return undefined;
  const articles = await scope.tx
    .selectFrom('articles')
    .select('messageId')
    .where('tenantId', '=', scope.tenantId)
    .where('ticketId', '=', ticket.ticketId)
    .where('messageId', 'is not', null)
    .where('authorKind', '=', 'customer')
    .orderBy('createdAt')
    .limit(1)
    .execute();
  const { senderPattern, queueName } = await readIdentity(scope, ticket.queueId);
  // A machine writes: no agent is named.
  const facts = { pattern: senderPattern, channelName: channel.senderName, agentName: '', tenantName, queueName };
  const from = { name: senderName(facts), address: channel.address };
  return { from, messageIds: articles.map((row) => row.messageId!) };
}

/** Letters about requests come from the mailbox that takes answers to them in, where there is one. */
async function findDataProtectionMailbox({ tx, tenantId }: QueryScope) {
  return tx
    .selectFrom('channels')
    .select(['address', 'senderName as name'])
    .where('tenantId', '=', tenantId)
    .where('takes', '=', 'dataRequests')
    .orderBy('address')
    .limit(1)
    .executeTakeFirst();
}

const record = command(
  'mail.deliver',
  async (scope, outcome: Parameters<typeof recordNotification>[1] & { kind?: string }): Promise<void> => {
    await recordNotification(scope, outcome);
    if (outcome.kind === 'recipient-notice' && outcome.state === 'sent') await settleMailedNotice(scope, outcome);
  },
  { commit: 'soon' },
);

/**
 * Sends a queued notification; the job `mail.deliver-notification`. Its Message-ID is its own id, so that a repeat after
 * a crash carries the same one. A refusal for good is recorded; anything else throws and is tried again.
 */
export async function deliverNotification(
  scope: Scope,
  sender: MailSender,
  notificationId: string,
  signal?: AbortSignal,
): Promise<void> {
  const prepared = await prepare(scope, { notificationId });
  if (!prepared) return;
  const { queued, origin, thread, look, mailbox } = prepared;
  const reason = await heldBack(scope, queued.recipient);
  if (reason) return record(scope, { notificationId, state: 'suppressed', reason });
  const words = composeNotification(queued.kind, queued.language, {
    tenantName: queued.tenantName,
    recipientName: queued.recipient.name,
    link: linkOf(scope, queued, origin),
    opening: queued.opening,
    minimises: queued.minimises,
    tenant: queued.tenant,
    ...(queued.support && { support: queued.support }),
    ...(queued.subProcessor && { subProcessor: queued.subProcessor }),
    ...(queued.domain && { domain: queued.domain }),
    ...(queued.letter && { letter: queued.letter }),
    ...(queued.consent && { consent: queued.consent }),
    ...(queued.ticket && { ticket: queued.ticket }),
  });
  const { platformDomain } = scope.ports.site;
  const mail = notificationMail({
    notificationId,
    words,
    queued,
    platformDomain,
    thread,
    mailbox,
    look,
    unsubscribeUrl: unsubscribeUrlOf(scope, queued, origin),
  });
  try {
    await sender.send({ ...mail, attachments: filesOfLook(scope, look) }, signal);
  } catch (error) {
    const refusal = error as { permanent?: unknown; reason?: unknown };
    if (refusal.permanent !== true) throw error;
    await record(scope, { notificationId, state: 'failed', reason: String(refusal.reason ?? '').slice(0, 500) });
    return;
  }
  await record(scope, { notificationId, kind: queued.kind, state: 'sent', reason: null });
}

function linkOf({ ports }: Scope, queued: QueuedNotification, origin: string): string {
  if (!queued.linkPath) return origin;
  const token = queued.oneTimeTokenId ? tokenOf(ports.secret, queued.oneTimeTokenId) : undefined;
  if (isOnPlatform(queued.kind)) {
    const desk = new URL(origin).hostname.split('.')[0];
    return `${originOf(ports.site, ports.site.platformDomain)}${queued.linkPath}?desk=${desk}&token=${token}`;
  }
  const path = queued.linkPath.replace(':ticketId', queued.ticket?.ticketId ?? '');
  return `${origin}${path}${token ? `?token=${token}` : ''}`;
}

/** The way out for mail programs: the same link, with the one purpose the mail is about. */
function unsubscribeUrlOf({ ports }: Scope, queued: QueuedNotification, origin: string): string | undefined {
  if (!queued.unsubscribes || !queued.oneTimeTokenId || !queued.consent) return undefined;
  const asked = new URLSearchParams({
    token: tokenOf(ports.secret, queued.oneTimeTokenId),
    purposeId: queued.consent.purposeId,
  });
  return `${origin}/api/v1/consents/one-click?${asked}`;
}

/** After the last try. */
export async function giveUpNotification(scope: Scope, notificationId: string): Promise<void> {
  if (!(await prepare(scope, { notificationId }))) return;
  const reason = 'the mail server could not be reached for five days';
  await record(scope, { notificationId, state: 'failed', reason });
}
