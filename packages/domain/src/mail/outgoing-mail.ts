import type { Language } from '@redlich/contract';
import { replySubject } from '../tickets/index.ts';
import { escapeHtml } from './escape-html.ts';
import { letterFoot, letterHtml, type LetterLook } from './letter.ts';

export interface OutgoingMail {
  messageId: string;
  from: { name: string; address: string };
  to: { name: string; address: string };
  subject: string;
  inReplyTo: string | null;
  references: readonly string[];
  text: string;
  html: string;
  /** A machine wrote it: no responder may answer, and it leaves with the null sender (RFC 3834 sections 3.1.8 and 5). */
  automatic?: 'auto-generated' | 'auto-replied';
  /** One of many alike: no responder may answer either, but what cannot be delivered comes back to the sender. */
  bulk?: true;
  /** Where a mail program posts to in the reader's place (RFC 8058). */
  unsubscribeUrl?: string | undefined;
}

export interface ReplyFacts {
  messageId: string;
  ticket: { number: number; subject: string };
  from: { name: string; address: string };
  customer: { name: string; address: string };
  bodyText: string;
  signature: string;
  /** Message-IDs of the thread, oldest first. */
  thread: readonly string[];
  language: Language;
  look: LetterLook;
}

const lines = (text: string) => escapeHtml(text).replaceAll('\n', '<br>');
const paragraphs = (text: string) =>
  text
    .split(/\n{2,}/)
    .map((paragraph) => `<p style="margin:0 0 1em">${lines(paragraph)}</p>`)
    .join('\n');

/**
 * The mail that carries a reply: text and HTML say the same; the thread is named, its content is not repeated. The signature
 * stands below once, also for somebody who typed it.
 */
export function composeReply({ look, language, ...facts }: ReplyFacts): OutgoingMail {
  const written = facts.bodyText.replaceAll('\r\n', '\n').trim();
  const signature = facts.signature.trim();
  const body = signature && written.endsWith(`\n${signature}`) ? written.slice(0, -signature.length).trim() : written;
  const content = `${paragraphs(body)}\n<p style="margin:1.5em 0 0;color:#5c606b">${lines(signature)}</p>`;
  return {
    messageId: facts.messageId,
    from: facts.from,
    to: facts.customer,
    subject: replySubject(facts.ticket.subject, facts.ticket.number),
    inReplyTo: facts.thread.at(-1) ?? null,
    // RFC 5322 asks for the whole thread; long ones keep the first and the newest, as its section 3.6.4 allows.
    references: facts.thread.length > 30 ? [facts.thread[0]!, ...facts.thread.slice(-29)] : facts.thread,
    text: `${body}\n\n-- \n${signature}\n\n${letterFoot(look, language)}\n`,
    html: letterHtml({ look, language, content, logoAt: 'quiet' }),
  };
}
