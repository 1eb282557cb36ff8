import type { Language } from '@redlich/contract';

const words = {
  de: { person: 'Kunde', phone: '[Telefonnummer]', address: '[Anschrift]', removed: '[entfernt]' },
  en: { person: 'Customer', phone: '[phone number]', address: '[postal address]', removed: '[removed]' },
} as const satisfies Record<Language, object>;

/** What stands for a person in a thread: `Kunde 1`. */
export const roleOf = (number: number, language: Language): string => `${words[language].person} ${number}`;
/** The same where no space may be: in paths, links, host names. */
export const shortRoleOf = (number: number, language: Language): string =>
  `${words[language].person.toLowerCase()}${number}`;
/** An address that nobody can have (RFC 2606). */
export const addressOf = (number: number, language: Language): string =>
  `${words[language].person.toLowerCase()}-${number}@anonymous.invalid`;
export const phoneWord = (language: Language): string => words[language].phone;
export const postalWord = (language: Language): string => words[language].address;
export const removedWord = (language: Language): string => words[language].removed;

/** The highest number that texts give to somebody already. */
export function highestRole(texts: readonly string[]): number {
  const given = /(?:\bKunde |\bCustomer |\bkunde-?|\bcustomer-?)(\d{1,3})\b/g;
  return Math.max(0, ...texts.flatMap((text) => [...text.matchAll(given)].map(([, number]) => Number(number))));
}
