import type { Claim, Language } from '@redlich/contract';
import type { LiveFacts } from './live-facts.ts';

export type Words = Record<Language, string>;
export type Verdict = 'holds' | 'contradicted' | 'statement';

/** What was looked at and what was found there. */
export interface Evidence {
  what: Words;
  result: Words;
}
export interface Outcome {
  verdict: Verdict;
  evidence: Evidence[];
}

export interface Control {
  /** What the control looks at. */
  looksAt: Words;
  /** Where what it looks at is set. */
  setting: string | null;
  /**
   * Looks closer than at the configuration: at rows, the law pack, the catalogue. Absent: what the configuration says is
   * all there is. It runs only for claims that the configuration still makes.
   */
  probe?: (claim: Claim, live: LiveFacts) => Outcome;
  /** What only the controller can know: the verdict where the probe says nothing else. */
  isStatement?: boolean;
}

export const words = (de: string, en: string): Words => ({ de, en });

export const holds = (what: Words, result: Words): Outcome => ({ verdict: 'holds', evidence: [{ what, result }] });
export const contradicted = (what: Words, result: Words): Outcome => ({
  verdict: 'contradicted',
  evidence: [{ what, result }],
});
export const statement = (what: Words, result: Words): Outcome => ({
  verdict: 'statement',
  evidence: [{ what, result }],
});

/** Holds while nothing of the kind is counted. */
export const noneOf = (count: number, what: Words): Outcome =>
  count === 0
    ? holds(what, words('keine gefunden', 'none found'))
    : contradicted(what, words(`${count} gefunden`, `${count} found`));
