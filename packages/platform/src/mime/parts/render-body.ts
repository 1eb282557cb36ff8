import { htmlToVisibleText } from '../html-to-visible-text.ts';
import { limits } from '../limits.ts';
import { contentId } from './mail-body.ts';
import type { BodyPiece } from './mail-body.ts';
import type { Part } from './mime-tree.ts';
import { partText } from './part-text.ts';

export interface RenderedBody {
  text: string;
  html?: string;
  visibleText: string;
  /** Content-IDs by which `html` shows images that stand between texts. */
  imageIds: Map<Part, string>;
}

interface Rendered {
  plain: string | undefined;
  html: { source: string; visible: string } | undefined;
  image?: string;
}

/**
 * Joins the pieces of a body into one text and, where any piece has one, one HTML. A rendering that is longer than
 * `limits.textCharsMax` is handed to `attach` whole and cut.
 */
export function renderBody(
  pieces: readonly BodyPiece[],
  hints: readonly string[],
  attach: (text: string, fileName: string, contentType: string) => void,
): RenderedBody {
  const imageIds = new Map<Part, string>();
  const rendered = pieces.map((piece): Rendered => {
    if (piece.image) {
      const id = contentId(piece.image) ?? `image-${imageIds.size + 1}`;
      imageIds.set(piece.image, id);
      return { plain: undefined, html: undefined, image: id };
    }
    return { plain: plainOf(piece, hints), html: htmlOf(piece, hints) };
  });

  const text = joined(rendered.map(({ plain, html }) => plain ?? html?.visible));
  const hasText = rendered.some(({ plain, html }) => plain?.trim() || html);
  const isRich = rendered.some(({ html }) => html) || (hasText && imageIds.size > 0);
  if (!isRich) return { ...cutText(text), imageIds };

  const html = rendered.map(asHtml).join('\n');
  const visible = joined(rendered.map(({ plain, html: rich }) => rich?.visible ?? plain));
  if (html.length <= limits.textCharsMax) return { text: cut(text), html, visibleText: cut(visible), imageIds };
  attach(html, 'message.html', 'text/html');
  return { text: cut(text), visibleText: cut(visible), imageIds };

  function cutText(whole: string) {
    if (whole.length > limits.textCharsMax) attach(whole, 'message.txt', 'text/plain');
    return { text: cut(whole), visibleText: cut(whole) };
  }
}

function plainOf(piece: BodyPiece, hints: readonly string[]): string | undefined {
  if (piece.plain.length === 0) return undefined;
  return joined(piece.plain.map((part) => partText(part, hints)));
}

/** Undefined for HTML that shows nothing while the plain rendering does. */
function htmlOf(piece: BodyPiece, hints: readonly string[]): Rendered['html'] {
  if (piece.html.length === 0) return undefined;
  const sources = piece.html.map((part) => partText(part, hints));
  const visible = joined(sources.map(htmlToVisibleText));
  const source = sources.join('\n');
  if (!visible && !/<img\b/i.test(source) && (piece.plain.length > 0 || !source.trim())) return undefined;
  return { source, visible };
}

function asHtml({ plain, html, image }: Rendered): string {
  if (html) return html.source;
  if (image) return `<p><img src="cid:${encodeURIComponent(image)}"></p>`;
  return plain?.trim() ? `<div>${escaped(plain).replaceAll('\n', '<br>')}</div>` : '';
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const joined = (texts: readonly (string | undefined)[]) =>
  texts
    .map((text) => text?.replace(/^\n+/, '').trimEnd())
    .filter((text) => text)
    .join('\n\n');

const cut = (text: string) => (text.length > limits.textCharsMax ? `${text.slice(0, limits.textCharsMax)}…` : text);
