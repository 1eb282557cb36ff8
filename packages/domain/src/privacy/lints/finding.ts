import type { Language } from '@redlich/contract';
import type { LawPack } from '../../law/index.ts';
import type { Doc, Span } from './document.ts';
import type { NoticeFacts } from './facts.ts';

export type LintId = `L${0 | 1 | 2 | 3}${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`;
export type Severity = 'error' | 'warning';
export type Words = Record<Language, string>;

/** What a lint found, in the original text. */
export interface Finding extends Span {
  id: LintId;
  severity: Severity;
  /** What is wrong and why. */
  message: Words;
  /** What to write or to do instead. */
  proposal: Words;
  /** What can stand in place of the marked text as it is; null where a person has to write. */
  replacement: string | null;
  /** The rule behind it. */
  source: string;
}

/** What a lint hands in; offsets of the folded text. */
export interface Hit extends Span {
  message?: Words;
  proposal?: Words;
  replacement?: string;
}

export interface LintContext {
  /** The day the text is checked for. */
  on: Date;
  pack: LawPack;
  /** Whether the text is a whole notice, so that what is missing can be told. */
  whole: boolean;
  /** Of the tenant whose notice it is; undefined for a text from anywhere. */
  facts: NoticeFacts | undefined;
}

export interface Lint {
  id: LintId;
  severity: Severity;
  message: Words;
  proposal: Words;
  source: string;
  find(doc: Doc, context: LintContext): Hit[];
}
