import type { NotificationText, QueuedNotification } from '../notifications/index.ts';
import { newMessageId } from '../tickets/index.ts';
import { escapeHtml } from './escape-html.ts';
import type { OutgoingMail } from './outgoing-mail.ts';
import { buttonColours, letterFoot, letterHtml, type LetterLook } from './letter.ts';

interface NotificationMailFacts {
  notificationId: string;
  words: NotificationText;
  queued: Pick<QueuedNotification, 'recipient' | 'tenantName' | 'language'>;
  platformDomain: string;
  unsubscribeUrl?: string | undefined;
  /** Of kinds that belong to a ticket's thread: its address and the Message-IDs so far. */
  thread?: { from: { name: string; address: string }; messageIds: readonly string[] } | undefined;
  /** Where answers to it are taken in, of a mail that belongs to no ticket. */
  mailbox?: { name: string; address: string } | undefined;
  look: LetterLook;
}

const paragraph = (text: string, style = '') =>
  `<p style="margin:0 0 1em${style}">${escapeHtml(text).replaceAll('\n', '<br>')}</p>`;
const small = ';color:#5c606b;font-size:13px';

/**
 * The mail that carries a notification: text and HTML say the same. It comes from the ticket's address where it belongs to
 * a thread, from the mailbox that takes answers in where there is one, else from the platform's own under the tenant's name, and says that a machine wrote it (RFC 3834 section 5), so that no responder answers.
 */
export function notificationMail({
  notificationId,
  words,
  queued,
  platformDomain,
  thread,
  mailbox,
  unsubscribeUrl,
  look,
}: NotificationMailFacts): OutgoingMail {
  const { body, action, after } = words;
  const { language } = queued;
  const { ground, ink } = buttonColours(look);
  const text = [...body, ...(action ? [`${action.label}:\n${action.link}`] : []), ...after].join('\n\n');
  const button = action
    ? `<p style="margin:1.5em 0"><a href="${escapeHtml(action.link)}" style="display:inline-block;padding:10px 18px;border-radius:6px;background:${ground};color:${ink};text-decoration:none">${escapeHtml(action.label)}</a></p>`
    : '';
  const from = thread?.from ?? mailbox ?? { name: queued.tenantName, address: `no-reply@${platformDomain}` };
  const content = [...body.map((line) => paragraph(line)), button, ...after.map((line) => paragraph(line, small))].join(
    '\n',
  );
  return {
    messageId: newMessageId(notificationId, from.address),
    from,
    to: { name: queued.recipient.name, address: queued.recipient.address },
    subject: words.subject,
    inReplyTo: thread?.messageIds.at(-1) ?? null,
    references: thread?.messageIds ?? [],
    text: `${text}\n\n-- \n${queued.tenantName}\n${letterFoot(look, language)}\n`,
    html: letterHtml({ look, language, content, logoAt: 'top' }),
    ...(unsubscribeUrl !== undefined && { unsubscribeUrl }),
    automatic: thread ? 'auto-replied' : 'auto-generated',
  };
}
