import type { CommandScope } from '../kernel/index.ts';
import { contentDigest } from './incoming-mail.ts';
import type { ParsedMail } from './parsed-mail.ts';

export interface WaitingMail {
  incomingMailId: string;
  channelId: string;
  queueId: string;
  address: string;
  envelopeFrom: string;
}

/** What tells one message from another within a channel. */
export interface MailKey {
  messageId: string | null;
  contentDigest: string | null;
}

export const keyOf = (parsed: ParsedMail | undefined): MailKey =>
  parsed
    ? {
        messageId: parsed.messageId ?? `<${contentDigest(parsed)}@no-message-id.invalid>`,
        contentDigest: contentDigest(parsed),
      }
    : { messageId: null, contentDigest: null };

/** A message that waits, locked until the commit; undefined when another run has filed it. */
export async function lockWaiting(
  { tx, tenantId }: CommandScope,
  incomingMailId: string,
): Promise<WaitingMail | undefined> {
  return tx
    .selectFrom('incomingMails as m')
    .innerJoin('channels as c', (join) =>
      join.onRef('c.tenantId', '=', 'm.tenantId').onRef('c.channelId', '=', 'm.channelId'),
    )
    .select(['m.incomingMailId', 'm.channelId', 'c.queueId', 'c.address', 'm.envelopeFrom'])
    .where('m.tenantId', '=', tenantId)
    .where('m.incomingMailId', '=', incomingMailId)
    .where('m.state', '=', 'received')
    .forUpdate('m')
    .executeTakeFirst();
}

/** Whether the channel has taken the same message in before. */
export async function isFiled({ tx, tenantId }: CommandScope, channelId: string, key: MailKey): Promise<boolean> {
  if (key.messageId === null || key.contentDigest === null) return false;
  const other = await tx
    .selectFrom('incomingMails')
    .select('incomingMailId')
    .where('tenantId', '=', tenantId)
    .where('channelId', '=', channelId)
    .where('messageId', '=', key.messageId)
    .where('contentDigest', '=', key.contentDigest)
    .where('state', '=', 'done')
    .executeTakeFirst();
  return other !== undefined;
}

/** RFC 3834 section 2: no automatic answer to a machine, a list, the null sender, or somebody whose name is in doubt. */
export function mayBeAnswered(parsed: ParsedMail | undefined, { envelopeFrom }: WaitingMail): boolean {
  return (
    parsed !== undefined &&
    !parsed.automatic &&
    !parsed.unanswerable &&
    parsed.fromHeaderCount === 1 &&
    envelopeFrom !== ''
  );
}

/** Says what became of a message. */
export async function finishMail(
  scope: CommandScope,
  incomingMailId: string,
  outcome: {
    state: string;
    senderKey: string;
    messageId: string | null;
    contentDigest: string | null;
    reason?: string | null;
    ticketId?: string;
    articleId?: string;
  },
): Promise<void> {
  await scope.tx
    .updateTable('incomingMails')
    .set(outcome)
    .where('tenantId', '=', scope.tenantId)
    .where('incomingMailId', '=', incomingMailId)
    .execute();
  scope.audit({ objectKind: 'incomingMail', objectId: incomingMailId, fields: ['state'] });
}
