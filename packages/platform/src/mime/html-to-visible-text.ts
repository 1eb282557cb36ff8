import sanitizeHtml from 'sanitize-html';
import { withoutDepth } from './html-depth.ts';

const paragraphs = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'table', 'ul', 'ol', 'dl']);
const lines = new Set(
  'address article aside body center dd details div dt fieldset figcaption figure footer form header hr html li main nav section summary tr'.split(
    ' ',
  ),
);
const cells = new Set(['td', 'th']);
const empty = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Elements whose text is for programs. */
export const nonTextTags = [
  'script',
  'style',
  'title',
  'textarea',
  'option',
  'noscript',
  'template',
  'svg',
  'math',
  'object',
];

/** The text a reader of the HTML sees, in lines, without links' addresses. One pass, linear in the length, any depth. */
export function htmlToVisibleText(html: string): string {
  const out = textCollector();
  let hiddenDepth = 0;
  let preDepth = 0;
  sanitizeHtml(withoutDepth(html), {
    allowedTags: [],
    nonTextTags,
    onOpenTag(tag, attributes) {
      if (empty.has(tag)) {
        if (tag === 'br' && hiddenDepth === 0) out.newline();
        if (tag === 'hr') out.atLeast(1);
        return;
      }
      if (hiddenDepth > 0 || isHidden(attributes)) hiddenDepth++;
      if (tag === 'pre') preDepth++;
      separate(tag);
    },
    onCloseTag(tag) {
      if (empty.has(tag)) return;
      if (hiddenDepth > 0) hiddenDepth--;
      if (tag === 'pre') preDepth--;
      separate(tag);
    },
    textFilter(escaped) {
      if (hiddenDepth === 0) out.text(unescaped(escaped), preDepth > 0);
      return '';
    },
  });
  return out.result();

  function separate(tag: string) {
    if (hiddenDepth > 0) return;
    if (paragraphs.has(tag)) out.atLeast(2);
    else if (lines.has(tag)) out.atLeast(1);
    else if (cells.has(tag)) out.blank();
  }
}

const isHidden = (attributes: Record<string, string>) =>
  'hidden' in attributes || /(?:^|[;\s])display\s*:\s*none\b/i.test(attributes['style'] ?? '');

const unescaped = (text: string) =>
  text.replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name] ?? '');

/** Collects text with HTML's white space: runs are one blank, breaks between blocks do not add up. */
function textCollector() {
  const pieces: string[] = [];
  let breaks = 0;
  let wantsBlank = false;
  let isStart = true;

  function push(word: string) {
    if (breaks > 0) {
      if (!isStart) pieces.push('\n'.repeat(Math.min(breaks, 2)));
    } else if (wantsBlank && !isStart) pieces.push(' ');
    pieces.push(word);
    breaks = 0;
    wantsBlank = false;
    isStart = false;
  }

  return {
    newline: () => void breaks++,
    atLeast: (count: number) => void (breaks = Math.max(breaks, count)),
    blank: () => void (wantsBlank = true),
    text(text: string, isPre: boolean) {
      const chunks = isPre ? text.split('\n') : [text];
      chunks.forEach((chunk, index) => {
        if (index > 0) breaks++;
        const words = isPre ? chunk.trimEnd() : chunk.replace(/[\s\u00a0\u2007\u202f]+/g, ' ');
        if (words.startsWith(' ') && !isPre) wantsBlank = true;
        const trimmed = isPre ? words : words.trim();
        if (trimmed) push(trimmed);
        if (words.length > 1 && words.endsWith(' ')) wantsBlank = true;
      });
    },
    result: () => pieces.join(''),
  };
}
