import { decodeText } from '../charsets.ts';
import { firstValue, readHeaderBlock } from '../headers/header-block.ts';
import { decodeWords, headerText, rawText } from '../headers/header-text.ts';
import type { ParamValue } from '../headers/structured-header.ts';
import { displayName, displayNameOf } from './file-name.ts';
import { contentId } from './mail-body.ts';
import type { Part } from './mime-tree.ts';
import { transferDecoded } from './transfer-decoding.ts';

/** Names for parts that have none, by type. */
const namesByType: Record<string, string> = {
  'message/delivery-status': 'delivery-status.txt',
  'message/disposition-notification': 'disposition-notification.txt',
  'message/feedback-report': 'feedback-report.txt',
  'text/rfc822-headers': 'headers.txt',
  'text/plain': 'document.txt',
  'text/html': 'document.html',
  'text/csv': 'document.csv',
  'text/calendar': 'calendar.ics',
  'application/ics': 'calendar.ics',
  'text/vcard': 'contact.vcf',
  'text/x-vcard': 'contact.vcf',
  'application/pdf': 'document.pdf',
  'application/pgp-signature': 'signature.asc',
  'application/pkcs7-signature': 'smime.p7s',
  'video/quicktime': 'video.mov',
};
const imageEndings: Record<string, string> = { jpeg: 'jpg', pjpeg: 'jpg', 'svg+xml': 'svg', 'x-icon': 'ico' };
const endings: Record<string, string> = { 'message/rfc822': '.eml', 'message/delivery-status': '.txt' };

/** The name of an attached part: as given, else one that depends on nothing but the part itself. */
export function attachmentName(part: Part, hints: readonly string[]): string {
  const given = part.disposition.params.get('filename') ?? part.type.params.get('name');
  return (given && displayName(paramText(given, hints))) || inventedName(part, hints);
}

/** Text of a parameter value: RFC 2231, or (wrongly, but often) encoded words, or raw bytes. */
function paramText({ text, charset }: ParamValue, hints: readonly string[]): string {
  if (charset) return decodeText(Buffer.from(text, 'latin1'), charset, hints);
  return decodeWords(rawText(text, hints), hints);
}

function inventedName(part: Part, hints: readonly string[]): string {
  const type = part.type.value;
  const description = headerText(firstValue(part.fields, 'content-description') ?? '', hints);
  const subject = type === 'message/rfc822' ? subjectInside(part, hints) : '';
  const told = displayNameOf(subject || description);
  if (told && endings[type]) return told.toLowerCase().endsWith(endings[type]) ? told : told + endings[type];
  if (type === 'message/rfc822') return 'message.eml';
  const localId = contentId(part)?.replace(/@.*$/, '') ?? '';
  if (/[^.]\.[a-z][a-z0-9]{1,4}$/i.test(localId)) return displayNameOf(localId) || 'file';
  if (namesByType[type]) return namesByType[type];
  if (type.startsWith('image/')) {
    const kind = type.slice('image/'.length);
    return `image.${imageEndings[kind] ?? (/^[a-z0-9]{1,8}$/.test(kind) ? kind : 'img')}`;
  }
  return displayNameOf(localId) || told || 'file';
}

function subjectInside(part: Part, hints: readonly string[]): string {
  const { fields } = readHeaderBlock(transferDecoded(part.body, part.encoding), 0, () => false);
  return headerText(firstValue(fields, 'subject') ?? '', hints);
}
