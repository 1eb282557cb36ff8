import type { Language } from '@redlich/contract';

// Made once: a notice asks for dozens of names, and each of these costs a millisecond to make.
const lists = {
  de: new Intl.ListFormat('de', { type: 'conjunction' }),
  en: new Intl.ListFormat('en', { type: 'conjunction' }),
};
const countries = {
  de: new Intl.DisplayNames(['de'], { type: 'region' }),
  en: new Intl.DisplayNames(['en'], { type: 'region' }),
};
const days = {
  de: new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
};

/** `a, b und c` */
export const listed = (names: readonly string[], language: Language): string => lists[language].format(names);

/** A country's name in a language: `US` -> "Vereinigte Staaten". */
export const countryName = (country: string, language: Language): string => countries[language].of(country) ?? country;

/** A calendar day in words: `2026-11-22` -> "22. November 2026". */
export const dayName = (day: string, language: Language): string => days[language].format(new Date(`${day}T00:00:00Z`));

/** A sentence that ends with a name: "Inc." has its full stop already. */
export const ended = (sentence: string): string => (sentence.endsWith('.') ? sentence : `${sentence}.`);
