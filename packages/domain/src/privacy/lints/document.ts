import { fold } from './fold.ts';

/** A stretch of the folded text. */
export interface Span {
  start: number;
  end: number;
}

export interface Sentence extends Span {
  text: string;
  index: number;
}

/** A text made ready for lints. Everything in folded offsets; `toOriginal` leads back. */
export interface Doc {
  text: string;
  sentences: readonly Sentence[];
  toOriginal(span: Span): Span;
  /** The text of the sentence, and of so many before and after it. */
  around(sentence: Sentence, before: number, after: number): string;
  /** Every match with the sentence that it begins in. The pattern needs the flag `g`. */
  find(pattern: RegExp): { match: RegExpExecArray; span: Span; sentence: Sentence }[];
  has(pattern: RegExp): boolean;
}

// What a full stop after it does not end. Each without its stop, in folded spelling.
const abbreviations = new Set(
  (
    'abs art nr lit buchst bst ziff s u a z b d h e g i v m inkl ggf evtl bzw vgl gem bspw ca etc usw tel fax str dr prof ' +
    'no para sec inc ltd co st mr ms mrs approx incl zzgl sog max min mind hr fr ing dipl inh geb abschn kap anm rn hs ' +
    'jan feb apr aug sept okt nov dez oct dec sent subpara unterabs'
  ).split(' '),
);
const sentenceLengthMax = 1_200;

export function readDocument(original: string): Doc {
  const { text, origins } = fold(original);
  const sentences = split(text);
  const starts = sentences.map(({ start }) => start);
  const sentenceAt = (position: number): Sentence => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return sentences[low] ?? { start: 0, end: 0, text: '', index: 0 };
  };
  return {
    text,
    sentences,
    toOriginal({ start, end }) {
      // The last character may have been several in the original: its end is where the next one begins.
      let next = end;
      while (next < origins.length - 1 && origins[next] === origins[end - 1]) next++;
      const from = origins[start] ?? 0;
      const to = trimmedEnd(original, from, origins[next] ?? original.length);
      return { start: from, end: to };
    },
    around: ({ index }, before, after) =>
      sentences
        .slice(Math.max(0, index - before), index + after + 1)
        .map((sentence) => sentence.text)
        .join(' '),
    find: (pattern) =>
      [...text.matchAll(pattern)].map((match) => ({
        match,
        span: { start: match.index, end: match.index + match[0].length },
        sentence: sentenceAt(match.index),
      })),
    has: (pattern) => pattern.test(text),
  };
}

function trimmedEnd(text: string, start: number, end: number): number {
  let to = end;
  while (to > start + 1 && /[\s\u00ad\u200b]/.test(text[to - 1] ?? '')) to--;
  return to;
}

function split(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const close = (end: number) => {
    let from = start;
    while (from < end && (text[from] === ' ' || text[from] === '\n')) from++;
    if (from < end) sentences.push({ start: from, end, text: text.slice(from, end), index: sentences.length });
    start = end;
  };
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    const next = text[at + 1];
    if (char === '\n') close(at);
    else if ((char === '!' || char === '?') && (next === ' ' || next === undefined)) close(at + 1);
    else if (char === '.' && (next === ' ' || next === undefined) && endsHere(text, at)) close(at + 1);
    else if (at - start >= sentenceLengthMax && char === ' ') close(at);
  }
  close(text.length);
  return sentences;
}

// The longest abbreviation and the letters before it; a longer word is none.
const wordLooksBack = 16;

function endsHere(text: string, stop: number): boolean {
  const before = text.slice(Math.max(0, stop - wordLooksBack), stop);
  const word = before.slice(Math.max(before.lastIndexOf(' '), before.lastIndexOf('\n'), before.lastIndexOf('(')) + 1);
  const next = text[stop + 2] ?? '';
  // A day or a number of a list: `27. Juni`, `1. Januar`.
  if (/^\d{1,2}$/.test(word) && /[a-z0-9]/.test(next)) return false;
  return !abbreviations.has(word.replace(/^.*\./, ''));
}
