import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { languageOfTicket, readIdentity, senderName, signatureText } from '../branding/index.ts';
import { command, query, type QueryScope, type Scope } from '../kernel/index.ts';
import { blobKey } from '../files/index.ts';
import { customerName } from '../people/index.ts';
import { isMailHeld } from '../tenants/index.ts';
import { findAnsweringAddress, fixHeading, newMessageId, recordDelivery } from '../tickets/index.ts';
import { heldBackFor, isStaff } from './held-back.ts';
import { composeReply, type OutgoingMail } from './outgoing-mail.ts';
import { filesOfLook, readLook } from './read-look.ts';

export interface MailSender {
  /**
   * Hands a message to the next server.
   * @throws an error with `permanent: true` and a `reason` when it was refused for good; anything else is tried again
   */
  send(mail: OutgoingMail & { attachments: readonly OutgoingFile[] }, signal?: AbortSignal): Promise<void>;
}

export interface OutgoingFile {
  fileName: string;
  contentType: string;
  /** Shown inside the HTML as `cid:…`. */
  contentId?: string;
  open(): Promise<Readable>;
}

const readQueued = query('mail.deliver', async (scope, { articleId }: { articleId: string }) => {
  // Side by side, in one round trip.
  const [queued, thread, files] = await Promise.all([
    queuedReply(scope, articleId).executeTakeFirst(),
    earlierMails(scope, articleId).execute(),
    attachedFiles(scope, articleId).execute(),
  ]);
  return queued && { ...queued, thread: thread.flatMap(({ messageId }) => messageId ?? []), files };
});

type Queued = NonNullable<Awaited<ReturnType<typeof readQueued>>>;

/** With all that decides whether and how it leaves. */
const queuedReply = ({ tx, tenantId }: QueryScope, articleId: string) =>
  tx
    .selectFrom('articles as r')
    .innerJoin('articleDeliveries as d', (join) =>
      join.onRef('d.tenantId', '=', 'r.tenantId').onRef('d.articleId', '=', 'r.articleId'),
    )
    .innerJoin('tickets as t', (join) =>
      join.onRef('t.tenantId', '=', 'r.tenantId').onRef('t.ticketId', '=', 'r.ticketId'),
    )
    .innerJoin('customers as c', (join) =>
      join.onRef('c.tenantId', '=', 't.tenantId').onRef('c.customerId', '=', 't.customerId'),
    )
    .innerJoin('tenants as n', 'n.tenantId', 'r.tenantId')
    .leftJoin('agents as a', (join) => join.onRef('a.tenantId', '=', 'r.tenantId').onRef('a.agentId', '=', 'r.agentId'))
    .leftJoin('channels as k', (join) =>
      join.onRef('k.tenantId', '=', 'r.tenantId').onRef('k.address', '=', 'r.fromAddress'),
    )
    .select(['r.ticketId', 'r.bodyText', 'r.messageId', 't.number', 't.subject', 't.queueId'])
    .select(['c.customerId', 't.organisationId'])
    .select(['c.firstName', 'c.lastName', 'c.email', 'a.name as agentName', 'n.name as tenantName'])
    .select(['k.address', 'k.senderName', 'n.state'])
    .select((eb) => [
      eb.or([eb('n.suspendedAt', 'is not', null), eb('n.closingAt', 'is not', null)]).as('isHeld'),
      isStaff(tenantId, eb.ref('c.emailKey')).as('isStaff'),
    ])
    .where('r.tenantId', '=', tenantId)
    .where('r.articleId', '=', articleId)
    .where('d.state', '=', 'queued');

/** Those without a Message-ID too: asked for them alone, the planner walks every mail of the tenant. */
const earlierMails = ({ tx, tenantId }: QueryScope, articleId: string) =>
  tx
    .selectFrom('articles as r')
    .innerJoin('articles as e', (join) =>
      join.onRef('e.tenantId', '=', 'r.tenantId').onRef('e.ticketId', '=', 'r.ticketId'),
    )
    .select('e.messageId')
    .where('r.tenantId', '=', tenantId)
    .where('r.articleId', '=', articleId)
    .whereRef('e.createdAt', '<=', 'r.createdAt')
    .whereRef('e.articleId', '<>', 'r.articleId')
    .where('e.visibility', '=', 'public')
    .orderBy('e.createdAt');

const attachedFiles = ({ tx, tenantId }: QueryScope, articleId: string) =>
  tx
    .selectFrom('attachments as f')
    .innerJoin('blobs as b', (join) => join.onRef('b.tenantId', '=', 'f.tenantId').onRef('b.blobId', '=', 'f.blobId'))
    .select(['f.fileName', 'f.contentType', 'b.blobId', 'b.sha256'])
    .where('f.tenantId', '=', tenantId)
    .where('f.articleId', '=', articleId)
    .orderBy('f.position');

/** How it is signed and what it looks like, side by side. */
const readVoice = query('mail.deliver', async (scope, { ticketId, queueId }: Pick<Queued, 'ticketId' | 'queueId'>) => {
  const [look, identity, language] = await Promise.all([
    readLook(scope),
    readIdentity(scope, queueId),
    languageOfTicket(scope, ticketId),
  ]);
  return { look, identity, language };
});

/** For a reply that was written before the tenant had an address, or whose address is gone. */
const fixLate = command('mail.deliver', async (scope, { articleId, queued }: { articleId: string; queued: Queued }) => {
  const channel = await findAnsweringAddress(scope, queued);
  if (!channel) {
    await recordDelivery(scope, { articleId, ticket: queued, state: 'failed', reason: 'no sender address configured' });
    return undefined;
  }
  const messageId = queued.messageId ?? newMessageId(randomUUID(), channel.address);
  scope.audit({ objectKind: 'article', objectId: articleId, fields: ['messageId'] });
  await fixHeading(scope, articleId, { messageId, fromAddress: channel.address });
  return { channel, messageId };
});

function headingOf({ messageId, address, senderName: channelName }: Queued) {
  if (messageId === null || address === null || channelName === null) return undefined;
  return { channel: { address, senderName: channelName }, messageId };
}

const record = command('mail.deliver', recordDelivery, { commit: 'soon' });
/**
 * Sends a queued reply; the job `mail.deliver-article`. Its Message-ID was fixed with the article, so that a repeat
 * after a crash carries the same one. A refusal for good is shown on the article; anything else throws and is tried again.
 */
export async function deliverArticle(
  scope: Scope,
  sender: MailSender,
  articleId: string,
  signal?: AbortSignal,
): Promise<void> {
  const queued = await readQueued(scope, { articleId });
  // A suspended tenant's replies wait; the release puts them to work.
  if (!queued || (queued.isHeld && (await isMailHeld(scope)))) return;
  const reason = heldBackFor(queued);
  if (reason) return record(scope, { articleId, ticket: queued, state: 'suppressed', reason });
  const heading = headingOf(queued) ?? (await fixLate(scope, { articleId, queued }));
  if (!heading) return;
  const { channel, messageId } = heading;
  const { identity, language, look } = await readVoice(scope, queued);
  const names = {
    agentName: queued.agentName ?? '',
    tenantName: queued.tenantName,
    queueName: identity.queueName,
  };
  const pattern = identity.senderPattern;
  const mail = composeReply({
    messageId,
    ticket: queued,
    from: { name: senderName({ ...names, pattern, channelName: channel.senderName }), address: channel.address },
    customer: { name: customerName(queued), address: queued.email },
    bodyText: queued.bodyText,
    signature: signatureText({ ...names, signature: identity.signature, language, ticketNumber: queued.number }),
    thread: queued.thread,
    language,
    look,
  });
  const attachments: OutgoingFile[] = queued.files.map((file) => ({
    fileName: file.fileName,
    contentType: file.contentType,
    open: async () => {
      const stored = await scope.ports.files.open(blobKey(scope.tenantId, file));
      if (!stored) throw new Error(`blob ${file.blobId} has no file in the store`);
      return stored.stream;
    },
  }));
  try {
    await sender.send({ ...mail, attachments: [...filesOfLook(scope, look), ...attachments] }, signal);
  } catch (error) {
    const refusal = error as { permanent?: unknown; reason?: unknown };
    if (refusal.permanent !== true) throw error;
    await record(scope, {
      articleId,
      ticket: queued,
      state: 'failed',
      reason: String(refusal.reason ?? '').slice(0, 500),
    });
    return;
  }
  await record(scope, { articleId, ticket: queued, state: 'sent', reason: null });
}

/** After the last try: the article shows that its mail did not arrive. */
export async function giveUpDelivery(scope: Scope, articleId: string): Promise<void> {
  const queued = await readQueued(scope, { articleId });
  if (!queued) return;
  await record(scope, {
    articleId,
    ticket: queued,
    state: 'failed',
    reason: 'the mail server could not be reached for five days',
  });
}
