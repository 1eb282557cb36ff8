import sanitizeHtml from 'sanitize-html';
import type { Attributes, Tag } from 'sanitize-html';
import { withoutDepth } from './html-depth.ts';
import { allowedStyles } from './html-styles.ts';
import { htmlToVisibleText, nonTextTags } from './html-to-visible-text.ts';
import { limits } from './limits.ts';

export interface SanitizedHtml {
  html: string;
  /** Images that were not loaded: their address waits in `data-remote-src` for the reader's consent. */
  remoteImages: number;
}

const allowedTags = (
  'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn div dl dt ' +
  'em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p pre q s samp section ' +
  'small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr'
).split(' ');

const allowedAttributes = {
  '*': ['align', 'bgcolor', 'dir', 'height', 'lang', 'style', 'title', 'valign', 'width'],
  a: ['href', 'rel', 'target'],
  font: ['color', 'face', 'size'],
  img: ['alt', 'data-cid', 'data-remote-src', 'src'],
  ol: ['start', 'type'],
  ul: ['type'],
  li: ['value'],
  table: ['border', 'cellpadding', 'cellspacing'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  col: ['span'],
};

const linkSchemes = ['http:', 'https:', 'mailto:', 'tel:'];
const dataImage = /^data:image\/(?:png|gif|jpe?g|webp|bmp);base64,[a-z0-9+/=\s]*$/i;

/**
 * Makes a mail's HTML safe to show: an allow-list of tags, attributes and styles that stay in their box; links only to
 * http, https, mailto and tel, in a new window; no image is fetched from elsewhere. `imageUrl` gives the address of an
 * image that came with the mail (by Content-ID), or undefined. Sanitising the result again changes nothing.
 * HTML longer than `limits.textCharsMax` is reduced to its text.
 */
export function sanitizeMailHtml(html: string, options: { imageUrl(cid: string): string | undefined }): SanitizedHtml {
  const images = imageRules(options.imageUrl);
  const safe = sanitizeHtml(html.length > limits.textCharsMax ? textOnly(html) : withoutDepth(html), {
    allowedTags,
    allowedAttributes,
    allowedStyles: { '*': allowedStyles },
    // Addresses are judged in the transforms below; this is the second lock.
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesByTag: { img: ['http', 'https', 'data'] },
    allowProtocolRelative: false,
    nonTextTags,
    nestingLimit: 200,
    transformTags: { a: link, img: images.rewrite },
  });
  return { html: safe, remoteImages: images.remoteCount() };
}

function link(_tag: string, { href, title }: Attributes): Tag {
  const address = urlOf(href, linkSchemes);
  const attribs: Attributes = address ? { href: address, target: '_blank', rel: 'noopener noreferrer nofollow' } : {};
  if (title) attribs['title'] = title;
  return { tagName: 'a', attribs };
}

function imageRules(imageUrl: (cid: string) => string | undefined) {
  const known = new Map<string, string | undefined>();
  let remote = 0;

  function lookUp(cid: string): string | undefined {
    if (!known.has(cid) && known.size < limits.cidsMax) known.set(cid, imageUrl(cid));
    return known.get(cid);
  }

  function source({ src = '', ...given }: Attributes): Attributes {
    const cid = given['data-cid'] ?? cidOf(src);
    if (cid !== undefined) {
      const url = lookUp(cid);
      return url === undefined ? { 'data-cid': cid } : { 'data-cid': cid, src: url };
    }
    if (dataImage.test(src)) return { src: src.replace(/\s+/g, '') };
    const address = urlOf(given['data-remote-src'] ?? src.replace(/^\s*\/\//, 'https://'), ['http:', 'https:']);
    if (!address) return {};
    remote++;
    return { 'data-remote-src': address };
  }

  return {
    rewrite(_tag: string, attribs: Attributes): Tag {
      const { src: _src, 'data-cid': _cid, 'data-remote-src': _remote, ...others } = attribs;
      return { tagName: 'img', attribs: { ...others, ...source(attribs) } };
    },
    remoteCount: () => remote,
  };
}

function cidOf(src: string): string | undefined {
  const match = /^\s*cid:(.{1,250})$/is.exec(src);
  if (!match) return undefined;
  try {
    return decodeURIComponent(match[1]!.trim());
  } catch {
    return match[1]!.trim();
  }
}

/** The address in the form browsers give it, if it is absolute and of an allowed scheme. */
function urlOf(text: string | undefined, schemes: readonly string[]): string | undefined {
  if (!text || text.length > 4_096 || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return schemes.includes(url.protocol) ? url.href : undefined;
}

const textOnly = (html: string) =>
  htmlToVisibleText(html.slice(0, limits.textCharsMax))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('\n', '<br />');
