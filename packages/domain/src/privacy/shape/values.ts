import type { Claim, Language } from '@redlich/contract';
import { fold } from '../lints/fold.ts';
import { periodsIn } from '../lints/words.ts';
import { countryName } from '../notice/texts/names.ts';

/** Names of the product's own, such as `contract`: they stand for something that is said in words. */
const isKey = (value: string) => /^[a-z][a-zA-Z_]*$/.test(value);

/** ISO 8601: said by its numbers. */
const isPeriod = (value: string) => /^P\d/.test(value);

/** How a value of a claim is written in a language. */
function written(value: unknown, language: Language): string[] {
  if (typeof value === 'number') return [value.toLocaleString(language)];
  if (typeof value !== 'string' || value === '' || isKey(value)) return [];
  if (isPeriod(value)) return value.match(/\d+/g) ?? [];
  return /^[A-Z]{2}$/.test(value) ? [value, countryName(value, language)] : [value];
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Whether a value stands in a text: a number as a whole one, thousands separated or not. */
export function stands(text: string, value: string): boolean {
  if (!/^\d/.test(value)) return text.toLowerCase().includes(value.toLowerCase());
  const plain = value.replaceAll(/[.,\s]/g, '');
  return new RegExp(`(?<![\\d.,])(?:${escaped(value)}|${plain})(?!\\d|[.,]\\d)`).test(text);
}

/** The values of a sentence's claims that its words name: what other words for it have to name too. */
export function valuesIn(claims: readonly Claim[], text: string, language: Language): string[] {
  const values = claims.flatMap(({ statement }) => Object.values(statement).flat());
  return [...new Set(values.flatMap((value) => written(value, language)))].filter((value) => stands(text, value));
}

const toleranceYears = 0.02;

/** Periods that the new words name and the sentence does not: they would say something else than is so. */
export function otherPeriods(text: string, standard: string): string[] {
  const [folded, known] = [fold(text), periodsIn(fold(standard).text)];
  return periodsIn(folded.text)
    .filter(({ years }) => !known.some((one) => Math.abs(one.years - years) <= toleranceYears * Math.max(1, years)))
    .map(({ start, end }) => folded.text.slice(start, end));
}
