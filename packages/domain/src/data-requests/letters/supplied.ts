import type { Language, LetterPlaceholder, RequestLetterKind } from '@redlich/contract';
import type { LetterFacts } from './letter-facts.ts';
import { suppliedDe, valuesDe } from './texts-de.ts';
import { suppliedEn, valuesEn } from './texts-en.ts';

const supplied = { de: suppliedDe, en: suppliedEn };
const values = { de: valuesDe, en: valuesEn };

/** The text of a letter that is used where the tenant has none of its own. */
export const suppliedWords = (language: Language, kind: RequestLetterKind) => supplied[language](kind);

export const valuesOf = (language: Language, facts: LetterFacts): Record<LetterPlaceholder, string> =>
  values[language](facts);
