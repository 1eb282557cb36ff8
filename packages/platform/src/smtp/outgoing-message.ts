import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { MailComposerOptions } from 'nodemailer/lib/mail-composer';
import { safeAddress, safeFileName, safeHeaderName, safeMessageId, safeText, safeType } from './header-safety.ts';

export interface Mailbox {
  name?: string;
  address: string;
}

/** SMTP sender and recipients, which need not be those of the headers. `from: ''` is the null sender (RFC 5321 4.5.5). */
export interface Envelope {
  from: string;
  to: string[];
}

export interface OutgoingAttachment {
  fileName: string;
  contentType: string;
  /** Opened when its turn comes: a file, or whatever `open` gives. */
  content: { path: string } | { open(): Promise<Readable> };
  /** Without angle brackets; with it the part is shown inside the HTML as `cid:…`. */
  contentId?: string;
}

export interface OutgoingMessage {
  from: Mailbox;
  sender?: Mailbox;
  replyTo?: Mailbox[];
  to: Mailbox[];
  cc?: Mailbox[];
  subject: string;
  /** With angle brackets, as are `inReplyTo` and `references`. */
  messageId: string;
  inReplyTo?: string;
  references?: string[];
  date?: Date;
  text: string;
  html?: string;
  /** Further headers, e.g. Auto-Submitted. Those with a field of their own are refused here. */
  headers?: Record<string, string>;
  attachments?: OutgoingAttachment[];
}

/** Checks every value that reaches a header and hands the rest to the composer. Throws `PermanentMailError`. */
export function composerOptions(message: OutgoingMessage): MailComposerOptions {
  return {
    from: mailbox(message.from),
    ...(message.sender && { sender: mailbox(message.sender) }),
    ...(message.replyTo?.length && { replyTo: message.replyTo.map(mailbox) }),
    to: message.to.map(mailbox),
    ...(message.cc?.length && { cc: message.cc.map(mailbox) }),
    subject: safeText(message.subject),
    messageId: safeMessageId(message.messageId),
    ...(message.inReplyTo && { inReplyTo: safeMessageId(message.inReplyTo) }),
    ...(message.references?.length && { references: message.references.map(safeMessageId) }),
    date: message.date ?? new Date(),
    text: message.text,
    ...(message.html !== undefined && { html: message.html }),
    headers: Object.entries(message.headers ?? {}).map(([name, value]) => ({
      key: safeHeaderName(name),
      value: safeText(value),
    })),
    attachments: (message.attachments ?? []).map((attachment) => ({
      filename: safeFileName(attachment.fileName),
      contentType: safeType(attachment.contentType),
      content: streamOf(attachment.content),
      contentDisposition: attachment.contentId ? 'inline' : 'attachment',
      ...(attachment.contentId && { cid: safeMessageId(`<${attachment.contentId}>`).slice(1, -1) }),
    })),
    newline: 'win',
    // The composer takes paths and addresses out of content objects; only streams of ours are wanted.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

export function safeEnvelope({ from, to }: Envelope) {
  return { from: from === '' ? (false as const) : safeAddress(from), to: to.map(safeAddress) };
}

const mailbox = ({ name, address }: Mailbox) => ({ name: safeText(name ?? ''), address: safeAddress(address) });

/** A stream that opens its source when it is first read, so that many attachments do not hold many files open. */
function streamOf(content: OutgoingAttachment['content']): Readable {
  return Readable.from(
    (async function* () {
      yield* 'path' in content ? createReadStream(content.path) : await content.open();
    })(),
    { objectMode: false },
  );
}
