import type { Language } from '@redlich/contract';

/** `a, b und c` */
export const listed = (names: readonly string[], language: Language): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(names);

/** A country's name in a language: `US` -> "Vereinigte Staaten". */
export function countryName(country: string, language: Language): string {
  return new Intl.DisplayNames([language], { type: 'region' }).of(country) ?? country;
}
