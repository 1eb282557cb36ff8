import type { Mailbox } from './headers/addresses.ts';

export type { Mailbox } from './headers/addresses.ts';

/** Whom a mail is taken to come from, and which header said so. */
export interface MailSender extends Mailbox {
  source: 'from' | 'reply-to' | 'return-path' | 'sender';
}

/** What the header of a mail says. All texts are decoded, on one line and without control characters. */
export interface MailOutline {
  /** With angle brackets, as are `inReplyTo` and `references`. */
  messageId?: string;
  inReplyTo: string[];
  references: string[];
  /** Every address of every From field; a mail with other than one is not to be trusted. */
  from: Mailbox[];
  fromHeaderCount: number;
  /** The first usable address of From, Reply-To, Return-Path, Sender, in this order. */
  sender?: MailSender;
  replyTo: Mailbox[];
  to: Mailbox[];
  cc: Mailbox[];
  subject: string;
  date?: Date;
  /** Fields a receiver decides by (see `headers/kept-headers.ts`), in the order of the mail. */
  headers: { name: string; value: string }[];
  /** Whether the mail is a multipart/report (bounce, receipt, complaint). */
  isReport: boolean;
}

export interface MailAttachment {
  /** A temporary file: gone after `dispose`. */
  path: string;
  bytes: number;
  /** Hex. */
  sha256: string;
  /** For display and saving only; unique within the mail. */
  fileName: string;
  /** `type/subtype`, lower case, as the sender claims. */
  contentType: string;
  contentId?: string;
  disposition: 'inline' | 'attachment';
}

export interface ParsedMail extends MailOutline {
  kind: 'parsed';
  /** The plain rendering: text parts, or the text of the HTML where there is no text part. */
  text: string;
  /** As it came: to be sanitised before anybody sees it. Absent when the mail shows nothing but text. */
  html?: string;
  /** What a reader sees of the richest rendering, as text. */
  visibleText: string;
  attachments: MailAttachment[];
  /** Attachments beyond the limit: only the raw mail holds them. */
  omittedAttachments: number;
  /** Removes the attachments' files; may be repeated. */
  dispose(): Promise<void>;
}

export interface Unparsed {
  kind: 'unparsed';
  /** `limits`: deeper or in more parts than anybody's mail. `crash`: the reader failed or died. */
  reason: 'timeout' | 'memory' | 'limits' | 'crash';
  /** What the header says, if at least that could be read. */
  outline?: MailOutline;
}
