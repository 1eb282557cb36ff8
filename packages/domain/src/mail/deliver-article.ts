import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { command, query, type QueryScope, type Scope } from '../kernel/index.ts';
import { blobKey } from '../files/index.ts';
import { customerName } from '../people/index.ts';
import { isMailHeld } from '../tenants/index.ts';
import { fixMessageId, recordDelivery } from '../tickets/index.ts';
import { heldBack } from './held-back.ts';
import { composeReply, newMessageId, type OutgoingMail } from './outgoing-mail.ts';

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
  open(): Promise<Readable>;
}

const findQueued = query('mail.deliver', async ({ tx, tenantId }, { articleId }: { articleId: string }) =>
  tx
    .selectFrom('articles as r')
    .innerJoin('tickets as t', (join) =>
      join.onRef('t.tenantId', '=', 'r.tenantId').onRef('t.ticketId', '=', 'r.ticketId'),
    )
    .innerJoin('customers as c', (join) =>
      join.onRef('c.tenantId', '=', 't.tenantId').onRef('c.customerId', '=', 't.customerId'),
    )
    .innerJoin('tenants as n', 'n.tenantId', 'r.tenantId')
    .leftJoin('agents as a', (join) => join.onRef('a.tenantId', '=', 'r.tenantId').onRef('a.agentId', '=', 'r.agentId'))
    .select(['r.ticketId', 'r.bodyText', 'r.messageId', 'r.createdAt', 't.number', 't.subject', 't.queueId'])
    .select(['c.firstName', 'c.lastName', 'c.email', 'a.name as agentName', 'n.name as tenantName'])
    .where('r.tenantId', '=', tenantId)
    .where('r.articleId', '=', articleId)
    .where('r.deliveryState', '=', 'queued')
    .executeTakeFirst(),
);

type Queued = NonNullable<Awaited<ReturnType<typeof findQueued>>>;

/** The address a ticket answers from: the one its newest mail came to, else its queue's, else the tenant's first. */
export async function findChannel({ tx, tenantId }: QueryScope, ticket: { ticketId: string; queueId: string }) {
  return tx
    .selectFrom('channels as c')
    .leftJoin('incomingMails as m', (join) =>
      join
        .onRef('m.tenantId', '=', 'c.tenantId')
        .onRef('m.channelId', '=', 'c.channelId')
        .on('m.ticketId', '=', ticket.ticketId),
    )
    .select(['c.address', 'c.senderName'])
    .where('c.tenantId', '=', tenantId)
    .orderBy('m.receivedAt', (order) => order.desc().nullsLast())
    .orderBy((eb) => eb('c.queueId', '=', ticket.queueId), 'desc')
    .orderBy('c.address')
    .limit(1)
    .executeTakeFirst();
}

const prepare = command('mail.deliver', async (scope, { articleId, queued }: { articleId: string; queued: Queued }) => {
  const { tx, tenantId } = scope;
  const channel = await findChannel(scope, queued);
  if (!channel) {
    await recordDelivery(scope, { articleId, state: 'failed', reason: 'no sender address configured' });
    return undefined;
  }
  const messageId = queued.messageId ?? newMessageId(randomUUID(), channel.address);
  scope.audit({ objectKind: 'article', objectId: articleId, fields: ['messageId'] });
  const earlier = tx
    .selectFrom('articles')
    .select('messageId')
    .where('tenantId', '=', tenantId)
    .where('ticketId', '=', queued.ticketId)
    .where('messageId', 'is not', null)
    .where('createdAt', '<=', queued.createdAt)
    .where('articleId', '<>', articleId)
    .where('visibility', '=', 'public')
    .orderBy('createdAt');
  const attached = tx
    .selectFrom('attachments as f')
    .innerJoin('blobs as b', (join) => join.onRef('b.tenantId', '=', 'f.tenantId').onRef('b.blobId', '=', 'f.blobId'))
    .select(['f.fileName', 'f.contentType', 'b.blobId', 'b.sha256'])
    .where('f.tenantId', '=', tenantId)
    .where('f.articleId', '=', articleId)
    .orderBy('f.position');
  const [thread, files] = await Promise.all([
    earlier.execute(),
    attached.execute(),
    fixMessageId(scope, articleId, messageId, channel.address),
  ]);
  return { channel, messageId, thread: thread.map((row) => row.messageId!), files };
});

const record = command('mail.deliver', recordDelivery);
/**
 * Sends a queued reply; the job `mail.deliver-article`. The Message-ID is fixed before the first try, so that a repeat
 * after a crash carries the same one. A refusal for good is shown on the article; anything else throws and is tried again.
 */
export async function deliverArticle(
  scope: Scope,
  sender: MailSender,
  articleId: string,
  signal?: AbortSignal,
): Promise<void> {
  const queued = await findQueued(scope, { articleId });
  // A suspended tenant's replies wait; the release puts them to work.
  if (!queued || (await isMailHeld(scope))) return;
  const reason = await heldBack(scope, { address: queued.email });
  if (reason) return record(scope, { articleId, state: 'suppressed', reason });
  const prepared = await prepare(scope, { articleId, queued });
  if (!prepared) return;
  const mail = composeReply({
    messageId: prepared.messageId,
    ticket: queued,
    channel: prepared.channel,
    customer: { name: customerName(queued), address: queued.email },
    agentName: queued.agentName ?? '',
    tenantName: queued.tenantName,
    bodyText: queued.bodyText,
    thread: prepared.thread,
  });
  const attachments = prepared.files.map((file) => ({
    fileName: file.fileName,
    contentType: file.contentType,
    open: async () => {
      const stored = await scope.ports.files.open(blobKey(scope.tenantId, file));
      if (!stored) throw new Error(`blob ${file.blobId} has no file in the store`);
      return stored.stream;
    },
  }));
  try {
    await sender.send({ ...mail, attachments }, signal);
  } catch (error) {
    const refusal = error as { permanent?: unknown; reason?: unknown };
    if (refusal.permanent !== true) throw error;
    await record(scope, { articleId, state: 'failed', reason: String(refusal.reason ?? '').slice(0, 500) });
    return;
  }
  await record(scope, { articleId, state: 'sent', reason: null });
}

/** After the last try: the article shows that its mail did not arrive. */
export async function giveUpDelivery(scope: Scope, articleId: string): Promise<void> {
  if (!(await findQueued(scope, { articleId }))) return;
  await record(scope, { articleId, state: 'failed', reason: 'the mail server could not be reached for five days' });
}
