import { limits } from '../limits.ts';
import type { MailOutline, MailSender, Mailbox } from '../parsed-mail.ts';
import { parseAddresses } from './addresses.ts';
import { firstValue } from './header-block.ts';
import type { Field } from './header-block.ts';
import { headerText } from './header-text.ts';
import { keptHeaders } from './kept-headers.ts';
import { parseStructured } from './structured-header.ts';

const subjectCharsMax = 1_000;

/** What the header fields of a mail say. `hints` are charsets seen in the mail, for raw 8-bit values. */
export function readOutline(fields: readonly Field[], hints: readonly string[]): MailOutline {
  const addressesOf = (name: string) =>
    fields
      .filter((field) => field.name === name)
      .slice(0, 20)
      .flatMap(({ value }) => parseAddresses(value, hints))
      .slice(0, limits.addressesMax);
  const idsOf = (name: string) => messageIds(fields.filter((field) => field.name === name).map(({ value }) => value));

  const from = addressesOf('from');
  const replyTo = addressesOf('reply-to');
  const sender = findSender([
    ['from', from],
    ['reply-to', replyTo],
    ['return-path', addressesOf('return-path')],
    ['sender', addressesOf('sender')],
  ]);
  const [messageId] = messageIds([firstValue(fields, 'message-id') ?? '']);
  const date = readDate(firstValue(fields, 'date'));
  return {
    ...(messageId && { messageId }),
    inReplyTo: idsOf('in-reply-to'),
    references: idsOf('references'),
    from,
    fromHeaderCount: fields.filter(({ name }) => name === 'from').length,
    ...(sender && { sender }),
    replyTo,
    to: addressesOf('to'),
    cc: addressesOf('cc'),
    subject: headerText((firstValue(fields, 'subject') ?? '').slice(0, 20_000), hints).slice(0, subjectCharsMax),
    ...(date && { date }),
    headers: keptHeaders(fields, hints),
    isReport: parseStructured(firstValue(fields, 'content-type') ?? '').value === 'multipart/report',
  };
}

/** The first mailbox with an address; a name that From gave without one is kept. */
function findSender(sources: [MailSender['source'], Mailbox[]][]): MailSender | undefined {
  const nameless = sources[0]![1].find(({ address }) => !address)?.name;
  for (const [source, mailboxes] of sources) {
    const found = mailboxes.find(({ address }) => address !== '');
    if (found) return { name: found.name || (source !== 'from' && nameless) || '', address: found.address, source };
  }
  return undefined;
}

/** Message ids in angle brackets; a value that is one bare id gets them. At most the first and the newest ones. */
function messageIds(values: readonly string[]): string[] {
  const ids = values.flatMap((value) => {
    const text = value.slice(0, 100_000);
    const bracketed = text.match(/<[^<>\s\u0000-\u001f\u007f]{1,990}>/g);
    if (bracketed) return bracketed;
    const bare = text.trim();
    return /^[^<>\s\u0000-\u001f\u007f"]{1,990}$/.test(bare) && bare.includes('@') ? [`<${bare}>`] : [];
  });
  const unique = [...new Set(ids)];
  const { referencesMax } = limits;
  return unique.length > referencesMax ? [unique[0]!, ...unique.slice(1 - referencesMax)] : unique;
}

/** Undefined for what is no date, or none that mail existed at. */
function readDate(value: string | undefined): Date | undefined {
  const date = new Date((value ?? '').slice(0, 200).replace(/\([^()]*\)/g, ''));
  const year = date.getUTCFullYear();
  return year >= 1970 && year < 2200 ? date : undefined;
}
