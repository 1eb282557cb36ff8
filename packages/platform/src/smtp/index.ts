/**
 * SMTP, both ways, without knowing what a mail means.
 * - Inlet: 250 is answered only after `store` resolved; what cannot be kept is refused or deferred, never swallowed.
 *   A message is on the disk while it is received, never in memory, and never larger than `bytesMax`.
 * - Outgoing: a message is built from typed fields. CR, LF, NUL and other control characters in anything that reaches a
 *   header are refused, so no value can add a header or a recipient.
 * - A failed send is either `TransientMailError` (try again) or `PermanentMailError` (tell a person).
 * - No address, subject or body is logged.
 */
export { startInlet } from './inlet.ts';
export type { InletSettings, ReceivedMail, SmtpInlet } from './inlet.ts';
export { MailError, PermanentMailError, TransientMailError } from './mail-errors.ts';
export { mailTransport } from './outgoing.ts';
export type { MailTransport, SendOptions, SendReceipt } from './outgoing.ts';
export type { OutboxNote } from './outbox-writer.ts';
export type { Envelope, Mailbox, OutgoingAttachment, OutgoingMessage } from './outgoing-message.ts';
