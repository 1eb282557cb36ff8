import type { ParsedMail } from '../mime/index.ts';
import type { OutboxMail } from './outbox-mails.ts';
import type { Words } from './outbox-words.ts';

export interface ShownMail {
  mail: OutboxMail;
  recipients: string[];
  headers: { name: string; value: string }[];
  /** Undefined when the message could not be read. */
  content: Pick<ParsedMail, 'text' | 'html' | 'attachments'> | undefined;
}

/** The list, newest first. */
export function listPage(
  words: Words,
  list: { mails: OutboxMail[]; total: number; hasMore: boolean; isNewest: boolean },
): string {
  const rows = list.mails.map(
    (mail) => `<li><a href="/messages/${mail.id}"><strong>${subject(words, mail)}</strong>
      <span class="muted">${words.to} ${text(mail.to.join(', '))}</span>${time(words, mail)}</a></li>`,
  );
  const last = list.mails.at(-1);
  const pager = [
    list.isNewest ? '' : `<a href="/">${words.newest}</a>`,
    list.hasMore && last ? `<a href="/?before=${last.id}">${words.older}</a>` : '',
  ].join('');
  return page(
    words,
    words.title,
    `<h1>${words.title}</h1><p class="muted">${words.count(list.total)}</p><p class="note">${words.lead}</p>
    <div class="sheet">${rows.length ? `<ol class="mails">${rows.join('')}</ol>` : `<p class="empty muted">${words.empty}</p>`}</div>
    ${pager ? `<nav>${pager}</nav>` : ''}`,
  );
}

/** One mail: who, when, text, HTML in a frame, attachments, headers. */
export function mailPage(words: Words, { mail, recipients, headers, content }: ShownMail): string {
  const base = `/messages/${mail.id}`;
  const from = mail.fromName ? `${mail.fromName} <${mail.from}>` : mail.from;
  const files = content?.attachments.map(
    ({ fileName, bytes }, index) =>
      `<li><a href="${base}/attachments/${index}">${text(fileName)}</a> <span class="muted bytes">${size(words, bytes)}</span></li>`,
  );
  return page(
    words,
    mail.subject || words.noSubject,
    `<nav><a href="/">${words.back}</a></nav><h1>${subject(words, mail)}</h1>
    <dl><dt>${words.from}</dt><dd>${text(from)}</dd><dt>${words.to}</dt><dd>${text(mail.to.join(', '))}</dd>
    <dt>${words.recipients}</dt><dd>${text(recipients.join(', '))}</dd><dt>${words.sentAt}</dt><dd>${time(words, mail)}</dd>
    <dt>${words.size}</dt><dd class="bytes">${size(words, mail.bytes)}</dd></dl>
    ${content ? '' : `<p class="note">${words.unreadable}</p>`}
    ${content?.html ? section(words.html, `<iframe sandbox title="${words.html}" src="${base}/html"></iframe>`) : ''}
    ${content ? section(words.text, `<pre>${text(content.text || words.noText)}</pre>`) : ''}
    ${files?.length ? section(words.attachments, `<ul class="files">${files.join('')}</ul>`) : ''}
    <h2>${words.headers}</h2><div class="sheet"><details><summary>${words.headers}</summary>
    <pre>${headers.map(({ name, value }) => text(`${name}: ${value}`)).join('\n')}</pre></details></div>
    <nav><a href="/api/messages/${mail.id}/raw">${words.raw}</a></nav>`,
  );
}

export const missingPage = (words: Words) =>
  page(words, words.missing, `<h1>${words.missing}</h1><nav><a href="/">${words.back}</a></nav>`);

const section = (title: string, content: string) => `<h2>${title}</h2><div class="sheet">${content}</div>`;

const page = (words: Words, title: string, main: string) =>
  `<!doctype html><html lang="${words.language}"><head><meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1"><title>${text(title)}</title>
  <link rel="stylesheet" href="/outbox.css"></head><body><main>${main}</main></body></html>`;

const subject = (words: Words, mail: OutboxMail) => text(mail.subject || words.noSubject);

function time(words: Words, { at }: OutboxMail): string {
  const shown = new Date(at).toLocaleString(words.language === 'de' ? 'de-DE' : 'en-GB', {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  return `<time class="muted" datetime="${text(at)}">${shown}</time>`;
}

function size(words: Words, bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${value.toLocaleString(words.language, { maximumFractionDigits: 1 })} ${unit}`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const text = (value: string) => value.replace(/[&<>"']/g, (char) => entities[char]!);
