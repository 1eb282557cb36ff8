import type { Span } from './document.ts';

const joiner = String.raw`\s?(?:,|;|\/|&|\+|und|and|oder|or|bzw\.?|sowie|as well as)\s?`;
const mark = String.raw`(?:(?:lit|buchst|bst|letter|point|item)[a-z]*\.?\s?)?`;
const letter = String.raw`\(?([a-f])\)?(?![a-z0-9-])`;
const article = String.raw`(?:art(?:ikels?|icles?|\.)?\s?)6\s?(?:abs(?:atz|\.)?\s?1|\(1\)|para(?:graph|\.)?\s?\(?1\)?|i(?![a-z])|1(?!\d))?,?\s?(?:(?:unterabs(?:atz|\.)?|subpara(?:graph|\.)?|satz|s\.|sentence|sent\.)\s?1,?\s?){0,2}`;

const first = new RegExp(
  `(?<![a-z])(?:${article}${mark}${letter}|point\\s\\(?([a-f])\\)?\\sof\\sarticle\\s6\\(1\\))`,
  'g',
);
const more = new RegExp(`(${joiner})(?:${article})?${mark}${letter}`, 'y');

export interface BasisCitation extends Span {
  letters: string[];
  /** The last word between two letters, `und` or `or`; empty where there is one letter. */
  joined: string;
}

/** Citations of Art. 6(1) GDPR with their letters, several joined ones as one. Offsets in the text given. */
export function basisCitations(text: string): BasisCitation[] {
  const found: BasisCitation[] = [];
  let end = 0;
  for (const match of text.matchAll(first)) {
    if (match.index < end) continue;
    const letters = [match[1] ?? match[2] ?? ''];
    let joined = '';
    end = match.index + match[0].length;
    more.lastIndex = end;
    for (let next = more.exec(text); next; next = more.exec(text)) {
      letters.push(next[2] ?? '');
      joined = (next[1] ?? '').trim();
      end = more.lastIndex;
    }
    found.push({ start: match.index, end, letters: [...new Set(letters)], joined });
  }
  return found;
}
