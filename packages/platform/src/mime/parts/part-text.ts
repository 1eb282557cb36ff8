import { decodeText } from '../charsets.ts';
import { unflowed } from './flowed-text.ts';
import type { Part } from './mime-tree.ts';
import { transferDecoded } from './transfer-decoding.ts';

/** The text of a text part: transfer and charset decoded, soft lines joined, line ends as \n, without control characters. */
export function partText(part: Part, hints: readonly string[]): string {
  const bytes = transferDecoded(part.body, part.encoding);
  const charset = part.type.params.get('charset')?.text ?? (isHtml(part) ? charsetInside(bytes) : undefined);
  const text = decodeText(bytes, charset, hints)
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');
  if (/^text\/(?:enriched|richtext)$/.test(part.type.value)) return withoutEnrichment(text);
  const isFlowed = part.type.params.get('format')?.text.toLowerCase() === 'flowed' && !isHtml(part);
  return isFlowed ? unflowed(text, part.type.params.get('delsp')?.text.toLowerCase() === 'yes') : text;
}

export const isHtml = (part: Part) => part.type.value === 'text/html';

/** The charset an HTML document names itself, looked for in its first 2 KB. */
const charsetInside = (bytes: Buffer) =>
  /<meta[^>]{0,200}?charset\s*=\s*["']?([\w:.-]{1,60})/i.exec(bytes.toString('latin1', 0, 2_048))?.[1];

/** Text of text/enriched (RFC 1896): commands in angle brackets, `<<` is one of them, single line breaks are blanks. */
const withoutEnrichment = (text: string) =>
  text
    .replace(/<param>[^<]{0,1000}<\/param>/gi, '')
    .replace(/<<|<\/?[a-z][a-z0-9-]{0,60}>/gi, (command) => (command === '<<' ? '<' : ''))
    .replace(/(?<!\n)\n(?!\n)/g, ' ');
