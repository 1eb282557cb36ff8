import { firstValue } from '../headers/header-block.ts';
import type { Part } from './mime-tree.ts';

/**
 * What a mail shows, in order: each piece in one rendering or two of the same content.
 * `plain` and `html` are lists because a rendering may consist of several parts.
 */
export interface BodyPiece {
  plain: Part[];
  html: Part[];
  /** An image that stands between texts. */
  image?: Part;
}

export interface MailBody {
  pieces: BodyPiece[];
  attachments: Part[];
}

/** Text types that are data for a program, or another rendering of what is shown anyway. */
const notShown =
  /^text\/(calendar|x-vcalendar|vcard|x-vcard|directory|csv|tab-separated-values|css|javascript|xml|rtf|rfc822-headers|x-amp-html|watch-html|x-patch|x-diff)$/;
const rasterImage = /^image\/(png|jpe?g|pjpeg|gif|webp|bmp)$/;

/** Sorts the parts of a mail into what is shown and what is attached (RFC 2046 5.1, RFC 2387 for related). */
export function sortParts(root: Part): MailBody {
  const body: MailBody = { pieces: [], attachments: [] };
  place(root, undefined, body);
  return body;
}

function place(part: Part, parent: Part | undefined, body: MailBody): void {
  const type = part.type.value;
  if (type === 'multipart/alternative' && part.children.length > 0) placeAlternative(part, body);
  else if (type.startsWith('multipart/')) {
    if (part.children.length === 0) placeUnparted(part, body);
    else if (type === 'multipart/related') placeRelated(part, body);
    else for (const child of part.children) place(child, part, body);
  } else if (isShown(part, parent)) body.pieces.push(pieceOf(part));
  else {
    if (isImageBetweenTexts(part, parent)) body.pieces.push({ plain: [], html: [], image: part });
    body.attachments.push(part);
  }
}

/** One piece of all renderings: the texts among the children, and separately the HTML among them. */
function placeAlternative(part: Part, body: MailBody) {
  const inner: MailBody = { pieces: [], attachments: [] };
  for (const child of part.children) place(child, part, inner);
  const shown = inner.pieces.filter(({ image }) => !image);
  body.pieces.push({ plain: shown.flatMap(({ plain }) => plain), html: shown.flatMap(({ html }) => html) });
  body.attachments.push(...inner.attachments.filter(({ type }) => !/^text\/(x-amp-html|watch-html)$/.test(type.value)));
}

/** A multipart in which no delimiter was found: its whole body is text rather than an ignored preamble. */
function placeUnparted(part: Part, body: MailBody) {
  if (!part.body.some((byte) => byte > 0x20)) return;
  const isHtml = /^\s*<(!doctype|html|body)\b/i.test(part.body.toString('latin1', 0, 200));
  const type = { value: isHtml ? 'text/html' : 'text/plain', params: part.type.params };
  body.pieces.push(pieceOf({ ...part, type, children: [] }));
}

/** The root (the part named by `start`, else the first) is shown; the others are there for it, whatever their type. */
function placeRelated(part: Part, body: MailBody) {
  const start = part.type.params.get('start')?.text.replace(/^<|>$/g, '');
  const root = (start && part.children.find((child) => contentId(child) === start)) || part.children[0]!;
  place(root, part, body);
  for (const child of part.children) if (child !== root) attachAll(child, body);
}

function attachAll(part: Part, body: MailBody) {
  if (part.children.length === 0) body.attachments.push(part);
  for (const child of part.children) attachAll(child, body);
}

function isShown(part: Part, parent: Part | undefined): boolean {
  const type = part.type.value;
  if (!type.startsWith('text/') || notShown.test(type) || part.disposition.value === 'attachment') return false;
  // A text with a file name is a file, unless it is the mail itself or one of its renderings.
  const isNamed = part.disposition.params.has('filename') || part.type.params.has('name');
  return !isNamed || !parent || parent.type.value === 'multipart/alternative';
}

const pieceOf = (part: Part): BodyPiece =>
  part.type.value === 'text/html' ? { plain: [], html: [part] } : { plain: [part], html: [] };

const isImageBetweenTexts = (part: Part, parent: Part | undefined) =>
  parent?.type.value === 'multipart/mixed' && part.disposition.value === 'inline' && rasterImage.test(part.type.value);

/** The Content-ID without angle brackets. */
export function contentId(part: Part): string | undefined {
  const value = firstValue(part.fields, 'content-id')?.trim().replace(/^<|>$/g, '');
  return value && !/[\s<>"\u0000-\u001f\u007f]/.test(value) && value.length <= 250 ? value : undefined;
}
