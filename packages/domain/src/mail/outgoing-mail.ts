import { replySubject } from '../tickets/index.ts';
import { escapeHtml } from './escape-html.ts';

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
  /** Where a mail program posts to in the reader's place (RFC 8058). */
  unsubscribeUrl?: string | undefined;
}

export interface ReplyFacts {
  messageId: string;
  ticket: { number: number; subject: string };
  channel: { address: string; senderName: string };
  customer: { name: string; address: string };
  agentName: string;
  tenantName: string;
  bodyText: string;
  /** Message-IDs of the thread, oldest first. */
  thread: readonly string[];
}

const paragraphs = (text: string) =>
  text
    .split(/\n{2,}/)
    .map((paragraph) => `<p style="margin:0 0 1em">${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('\n');

/** The mail that carries a reply: text and HTML say the same; the thread is named, its content is not repeated. */
export function composeReply(facts: ReplyFacts): OutgoingMail {
  const body = facts.bodyText.replaceAll('\r\n', '\n').trim();
  const signature = [facts.agentName, facts.tenantName].filter(Boolean);
  return {
    messageId: facts.messageId,
    from: { name: facts.channel.senderName, address: facts.channel.address },
    to: facts.customer,
    subject: replySubject(facts.ticket.subject, facts.ticket.number),
    inReplyTo: facts.thread.at(-1) ?? null,
    // RFC 5322 asks for the whole thread; long ones keep the first and the newest, as its section 3.6.4 allows.
    references: facts.thread.length > 30 ? [facts.thread[0]!, ...facts.thread.slice(-29)] : facts.thread,
    text: `${body}\n\n-- \n${signature.join('\n')}\n`,
    html: `<!doctype html><html><body style="font:15px/1.5 sans-serif">\n${paragraphs(body)}\n<p style="margin:1.5em 0 0;color:#555">${signature.map(escapeHtml).join('<br>')}</p>\n</body></html>\n`,
  };
}
