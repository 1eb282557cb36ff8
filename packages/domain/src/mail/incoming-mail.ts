import { createHash, randomUUID } from 'node:crypto';
import { splitDisplayName } from '../people/index.ts';
import type { ParsedAttachment, ParsedMail } from './parsed-mail.ts';

/** Longer HTML is not shown formatted; its text is. */
const htmlCharactersMax = 1_000_000;

const plausibleAddress = /^[^\s@<>"]+@[^\s@<>"]+$/;
/** RFC 2606: an address that cannot exist, for messages that name no sender. */
const nobody = 'unknown-sender@invalid';

export interface Sender {
  email: string;
  firstName: string;
  lastName: string;
}

export function senderOf(mail: Pick<ParsedMail, 'sender'>, envelopeFrom: string): Sender {
  const address = [mail.sender?.address, envelopeFrom].find(
    (candidate) => candidate && candidate.length <= 254 && plausibleAddress.test(candidate),
  );
  const email = address ?? nobody;
  return { email, ...splitDisplayName(mail.sender?.name ?? '', email) };
}

/** PostgreSQL stores no NUL. */
export const storable = (text: string) => text.replaceAll('\u0000', '');

export function subjectOf(subject: string, fallback: string): string {
  const line = storable(subject)
    .replace(/[\u0001-\u001f\u007f\u2028-\u202e\u2066-\u2069]+/g, ' ')
    .trim();
  return (line || fallback).slice(0, 250);
}

/** What tells a repeated delivery of one message from another message under the same Message-ID. */
export function contentDigest(mail: ParsedMail): string {
  const parts = [
    mail.sender?.address ?? '',
    mail.subject,
    mail.text,
    ...mail.attachments.map((file) => file.sha256).sort(),
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

export interface KeptAttachment extends ParsedAttachment {
  attachmentId: string;
  /** Referred to by the HTML body. */
  inline: boolean;
}

/** The bodies as they are stored, and which attachments belong inside them. */
export function bodiesOf(
  mail: ParsedMail,
  sanitize: (
    html: string,
    imageUrl: (contentId: string) => string | undefined,
  ) => { html: string; remoteImages: number },
  isImage: (contentType: string) => boolean,
) {
  const attachments: KeptAttachment[] = mail.attachments.map((file) => ({
    ...file,
    attachmentId: randomUUID(),
    inline: false,
  }));
  const byContentId = new Map(attachments.filter((file) => file.contentId).map((file) => [file.contentId!, file]));
  const imageUrl = (contentId: string) => {
    const file = byContentId.get(contentId);
    if (!file || !isImage(file.contentType)) return undefined;
    file.inline = true;
    return `/api/v1/attachments/${file.attachmentId}?disposition=inline`;
  };
  const formatted =
    mail.html && mail.html.length <= htmlCharactersMax ? sanitize(storable(mail.html), imageUrl) : undefined;
  return {
    bodyText: storable(mail.text),
    bodyHtml: formatted?.html ?? null,
    remoteImages: formatted?.remoteImages ?? 0,
    attachments,
  };
}
