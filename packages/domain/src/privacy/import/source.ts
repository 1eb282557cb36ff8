import { readDocument, type Doc, type Span } from '../lints/document.ts';

/** A pasted text with its folded spelling. */
export interface Source {
  text: string;
  doc: Doc;
  /** A stretch of the folded text as it was written. */
  original(span: Span): Span & { quote: string };
}

export function readSource(text: string): Source {
  const doc = readDocument(text);
  return {
    text,
    doc,
    original(span) {
      const { start, end } = doc.toOriginal(span);
      return { start, end, quote: text.slice(start, end) };
    },
  };
}

/** `info (at) firma (dot) example`, `info[at]firma.example` and `info@firma.example`. */
const address =
  /([\w.+-]{1,64}) ?(?:@|[[({<] ?(?:at|ät|@) ?[\])}>]) ?([\w-]{1,63}(?:(?: ?[[({] ?(?:dot|punkt) ?[\])}] ?|\.)[\w-]{2,63}){1,4})/gi;

/** E-mail addresses in plain spelling, with where they begin. */
export const emailsIn = (text: string): { at: number; email: string }[] =>
  [...text.matchAll(address)].map((match) => ({
    at: match.index,
    email: `${match[1]}@${match[2]!.replaceAll(/ ?[[({] ?(?:dot|punkt) ?[\])}] ?/gi, '.')}`.toLowerCase(),
  }));
