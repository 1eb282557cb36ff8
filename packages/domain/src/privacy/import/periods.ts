import type { RetentionCategory } from '@redlich/contract';
import { negated, periodsIn } from '../lints/words.ts';
import type { Source } from './source.ts';

export interface StatedPeriod {
  category: RetentionCategory;
  days: number;
  /** ISO 8601, in the unit that the text counts in. */
  period: string;
  start: number;
  end: number;
  quote: string;
}

const keeps = /speicher|gespeichert|bewahr|loesch|geloescht|vernichte|stor|keep|kept|retain|delet|eras/;
/** What a statute asks for is not what the desk keeps requests for. */
const statutory =
  /rechnung|buchung|beleg|steuer|handels|\bhgb\b|\bao\b|gesetzlich|invoice|tax|voucher|statut|account books/;

/** How soon something is done, not how long it is kept. */
const prompt = /antwort|innerhalb|binnen|within|respond|reply|answer/;

const categories: readonly [RetentionCategory, RegExp][] = [
  ['accessLog', /log-?\s?(?:file|datei)|logfile|zugriffsprotokoll|server-?log|access log|ip-adress|ip address/],
  [
    'rawMails',
    /original(?:e|en)? (?:der )?e-?mail|e-?mails? im original|rohfassung|raw (?:e-?)?mail|original (?:e-?)?mail/,
  ],
  ['consentProof', /einwilligung|\bconsent/],
  ['closedTickets', /ticket|anfrage|support-?\s?vorgaeng|supportfaell|service-?request|\brequests?\b|enquir|inquir/],
];
const daysInYear = 365;

/** A text's period is told as years or parts of one. */
function inItsUnit(years: number, days: number): string {
  const months = Math.round(years * 12 * 1e6) / 1e6;
  if (months < 1 || !Number.isInteger(months)) return `P${days}D`;
  return months % 12 === 0 ? `P${months / 12}Y` : `P${months}M`;
}
/** What a negation would have to stand in: neither a condition before it, nor what it is done without. */
const saidBefore = (text: string, at: number): string =>
  text
    .slice(0, at)
    .replace(/^(?:if|unless|wenn|falls|sofern) [^,]*,/, '')
    .replace(/\b(?:ohne|without) (?:\S+ ){1,3}/, '');

/** How long what is kept, where a sentence says a period and not only that a statute does. */
export function statedPeriods(source: Source): StatedPeriod[] {
  const found = new Map<RetentionCategory, StatedPeriod>();
  for (const sentence of source.doc.sentences) {
    const { text } = sentence;
    const [first, second] = periodsIn(text);
    if (!first || first.years === 0 || !keeps.test(text) || statutory.test(text) || prompt.test(text)) continue;
    // Two periods in a sentence are of two things, or one of two units: a person has to read it.
    if (second !== undefined) continue;
    if (negated.test(saidBefore(text, first.start)) && !/nicht laenger|no longer/.test(text)) continue;
    const category = categories.find(([, words]) => words.test(text))?.[0];
    if (category === undefined || found.has(category)) continue;
    const days = Math.max(1, Math.round(first.years * daysInYear));
    found.set(category, { category, days, period: inItsUnit(first.years, days), ...source.original(sentence) });
  }
  return [...found.values()];
}
