/** Stays as it is; most characters are like that. */
const isPlain = (char: string) =>
  (char >= 'a' && char <= 'z') || char === ',' || char === '.' || (char >= '0' && char <= '9');

const wordLengthMax = 120;

/** A text in one spelling: what a pattern is tried on, with the way back to the text as it was written. */
export interface Folded {
  text: string;
  /** For each character of `text`, where it begins in the original; one more entry for the end. UTF-16 offsets. */
  origins: Uint32Array;
}

const letters: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬀ: 'ff',
};
const umlauts = new Set(['a', 'o', 'u']);
// Soft hyphen, zero-width space and joiners, word joiner, byte order mark.
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/;
const space = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]/;
const dash = /[\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d]/;
const quote = /[\u2018\u2019\u201a\u201b\u2032\u2039\u203a]/;
const doubleQuote = /[\u201c-\u201f\u2033\u00ab\u00bb]/;
const combining = /[\u0300-\u036f]/;
const bullet = /[\u2022\u2023\u25aa\u25cf\u25e6\u00b7*]/;

/**
 * Lower case; umlauts as two letters, however they were written; typographic dashes, quotes and spaces as plain ones; soft
 * hyphens gone; a word broken at the end of a line put together again; any white space as one blank, or as one line break
 * where a paragraph, a heading or an entry of a list ends.
 */
export function fold(original: string): Folded {
  const origins = new Uint32Array(original.length * 2 + original.length / 50 + 2);
  const parts: string[] = [];
  let length = 0;
  const put = (text: string, origin: number) => {
    parts.push(text);
    for (let i = 0; i < text.length; i++) origins[length++] = origin;
  };
  let last = '';
  let wordLength = 0;
  const add = (text: string, origin: number) => {
    wordLength = text === ' ' || text === '\n' ? 0 : wordLength + text.length;
    // No word is that long: with a blank in it no pattern can run along it for more than a moment.
    if (wordLength > wordLengthMax) {
      put(' ', origin);
      wordLength = text.length;
    }
    put(text, origin);
    last = text.at(-1) ?? last;
  };
  for (let at = 0; at < original.length;) {
    const char = original[at] ?? '';
    if (isPlain(char)) {
      add(char, at++);
    } else if (invisible.test(char)) {
      at++;
    } else if (space.test(char)) {
      const end = endOfSpace(original, at);
      const broken = last === '-' && isLineBreak(original, at, end) && /\p{Ll}/u.test(original[end] ?? '');
      if (broken && /\p{L}/u.test(parts.at(-2)?.at(-1) ?? '')) {
        parts.pop();
        length--;
        last = parts.at(-1)?.at(-1) ?? '';
      } else if (last !== '' && last !== ' ' && last !== '\n') {
        add(endsParagraph(original, at, end) ? '\n' : ' ', at);
      }
      at = end;
    } else {
      at += addChar(char, at);
    }
  }
  origins[length] = original.length;
  return { text: parts.join(''), origins: origins.subarray(0, length + 1) };

  function addChar(char: string, at: number): number {
    if (combining.test(char)) {
      // An umlaut written as letter and mark: the letter is there already.
      if (char === '\u0308' && umlauts.has(last)) add('e', at);
      return 1;
    }
    const lower = char.toLowerCase();
    if (dash.test(char)) add('-', at);
    else if (quote.test(char)) add("'", at);
    else if (doubleQuote.test(char)) add('"', at);
    else if (bullet.test(char)) add('*', at);
    else add(letters[lower] ?? (lower.length === 1 ? lower : char), at);
    return 1;
  }
}

function endOfSpace(text: string, from: number): number {
  let end = from;
  while (end < text.length && (space.test(text[end] ?? '') || invisible.test(text[end] ?? ''))) end++;
  return end;
}

const isLineBreak = (text: string, from: number, end: number) => /[\n\r\u2028\u2029]/.test(text.slice(from, end));

const wrappedLineMin = 55;

/** A single line break inside running text is none: the line before is long, or the next goes on in lower case. */
function endsParagraph(text: string, from: number, end: number): boolean {
  const breaks = text.slice(from, end).match(/\r\n|[\n\r\u2028\u2029]/g)?.length ?? 0;
  if (breaks === 0) return false;
  if (breaks > 1) return true;
  const next = text.slice(end, end + 4);
  if (/^\p{Ll}[^).]/u.test(next)) return false;
  if (/^([-*•–—▪·]|\d{1,2}[.)]|[a-z]\)|[IVX]{1,4}\.)/u.test(next)) return true;
  const line = text.slice(Math.max(0, from - wrappedLineMin), from);
  return line.length < wrappedLineMin || /[\n\r]/.test(line);
}
