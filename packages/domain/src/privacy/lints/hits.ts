import type { Doc, Sentence } from './document.ts';
import type { Hit } from './finding.ts';

/** A hit for each match of a pattern (flag `g`) whose sentence passes. */
export const hitsOf = (
  doc: Doc,
  pattern: RegExp,
  keep: (sentence: Sentence, match: RegExpExecArray) => boolean = () => true,
): Hit[] => doc.find(pattern).flatMap(({ match, span, sentence }) => (keep(sentence, match) ? [span] : []));

/** A hit for each sentence that passes; the pattern marks the place in it, without one the sentence is marked. */
export const sentenceHits = (doc: Doc, keep: (sentence: Sentence) => boolean, place?: RegExp): Hit[] =>
  doc.sentences.flatMap((sentence): Hit[] => {
    if (!keep(sentence)) return [];
    const match = place?.exec(sentence.text);
    if (!match) return [{ start: sentence.start, end: sentence.end }];
    const start = sentence.start + match.index;
    return [{ start, end: start + match[0].length }];
  });

/** The first of several, where one finding says it for the whole text. */
export const firstOf = (hits: Hit[]): Hit[] => hits.slice(0, 1);

/** The first match that passes; those after it are not looked at. */
export function firstHit(
  doc: Doc,
  pattern: RegExp,
  keep: (sentence: Sentence, match: RegExpExecArray) => boolean,
): Hit[] {
  const found = doc.find(pattern).find(({ match, sentence }) => keep(sentence, match));
  return found ? [found.span] : [];
}
