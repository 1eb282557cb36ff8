import { charsetFor, decodeText } from '../charsets.ts';

/** `=?charset*language?B?…?=` (RFC 2047, 2231 5); blanks inside are not allowed and often there. */
const encodedWord = /=\?([^?\s]{1,60})\?([BbQq])\?([^?]*)\?=/g;
const controls = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029]+/g;

/**
 * The text of a header value given one character per byte: raw 8-bit bytes by UTF-8 or the mail's charsets, encoded
 * words decoded, control characters (a hidden CRLF among them) and runs of blanks turned into one blank.
 */
export function headerText(value: string, hints: readonly string[] = []): string {
  return singleLine(decodeWords(rawText(value, hints), hints));
}

/** Bytes, one character each, to text. Values that are text already (non-latin1) stay as they are. */
export function rawText(value: string, hints: readonly string[] = []): string {
  if (!/[\u0080-\uffff]/.test(value) || /[\u0100-\uffff]/.test(value)) return value;
  return decodeText(Buffer.from(value, 'latin1'), undefined, hints);
}

/** Controls and runs of blanks become one blank, so that no text can pretend to be a header line. */
export const singleLine = (text: string) =>
  text
    .replace(controls, ' ')
    .replace(/[ \t]+/g, ' ')
    .trim();

interface Word {
  charset: string;
  encoding: string;
  payload: string;
}

/** Decodes encoded words; neighbours of one charset are joined as bytes first, as a character may be split between them. */
export function decodeWords(text: string, hints: readonly string[] = []): string {
  if (!text.includes('=?')) return text;
  let result = '';
  let at = 0;
  let open: { charset: string; bytes: Buffer[] } | undefined;
  const close = () => {
    if (open) result += decodeText(Buffer.concat(open.bytes), open.charset, hints);
    open = undefined;
  };
  for (const match of text.matchAll(encodedWord)) {
    const between = text.slice(at, match.index);
    const word: Word = {
      charset: match[1]!.replace(/\*.*$/, ''),
      encoding: match[2]!.toUpperCase(),
      payload: match[3]!,
    };
    const follows = open !== undefined && /^[ \t\r\n]*$/.test(between);
    if (!follows) {
      close();
      result += between;
    }
    const charset = word.charset.toLowerCase();
    // Charsets with shift states start anew in each word.
    if (open && (open.charset !== charset || /^iso-2022|utf-7/.test(charset))) close();
    open ??= { charset, bytes: [] };
    open.bytes.push(wordBytes(word));
    at = match.index + match[0].length;
  }
  close();
  return result + text.slice(at);
}

function wordBytes({ encoding, payload, charset }: Word): Buffer {
  if (encoding === 'B') return Buffer.from(payload, 'base64');
  const text = payload
    .replace(/_/g, ' ')
    .replace(/=\s*([0-9a-fA-F])\s*([0-9a-fA-F])/g, (_, high: string, low: string) =>
      String.fromCharCode(parseInt(high + low, 16)),
    );
  // Letters that were left unencoded: back to bytes of the word's charset where that is one byte a letter.
  if (!/[\u0100-\uffff]/.test(text)) return Buffer.from(text, 'latin1');
  return charsetFor(charset)?.label === 'utf-8' ? utf8Mixed(text) : Buffer.from(text, 'utf8');
}

/** Text whose characters up to U+00FF stand for bytes and all others for themselves. */
function utf8Mixed(text: string): Buffer {
  return Buffer.concat([...text].map((char) => Buffer.from(char, char > '\u00ff' ? 'utf8' : 'latin1')));
}

/** Hides encoded words behind tokens, so that what they hide cannot take part in parsing; `reveal` brings them back. */
export function withoutWords(text: string): { text: string; reveal(part: string): string } {
  const words: string[] = [];
  const tokens = text
    .replace(/[\ue000\ue001]/g, '\ufffd')
    .replace(encodedWord, (word) => `\ue000${words.push(word) - 1}\ue001`);
  const reveal = (part: string) => part.replace(/\ue000(\d+)\ue001/g, (_, index: string) => words[Number(index)] ?? '');
  return { text: tokens, reveal };
}
