/**
 * MIME: raw mail in, plain values out. Owns reading, decoding and making safe; decides nothing about what a mail means.
 * - A mail is read in a child process that is killed at 15 s or 512 MB; the parent stays responsive whatever comes.
 * - Reading never throws for a mail's content: it is `parsed`, or `unparsed` with a reason and, if possible, its outline.
 * - No text of a header holds a control character; no name of a mail becomes a path; attachments are files, not memory.
 * - `html` is raw: only what `sanitizeMailHtml` returns may be shown. Sanitising twice is sanitising once.
 * - `from` holds every address of every From field: whoever trusts a mail asks that there is exactly one.
 */
export { sanitizeMailHtml } from './html.ts';
export type { SanitizedHtml } from './html.ts';
export { htmlToVisibleText } from './html-to-visible-text.ts';
export { readHeaders } from './read-headers.ts';
export { parseMail, startMailParser } from './parse-mail.ts';
export type { MailParser, MailParserSettings } from './parse-mail.ts';
export type { MailAttachment, Mailbox, MailOutline, MailSender, ParsedMail, Unparsed } from './parsed-mail.ts';
export { displayName } from './parts/file-name.ts';
