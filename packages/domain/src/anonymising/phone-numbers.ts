/** What is written like a telephone number: with a country's or a leading zero, and 7 to 15 digits; no date. */
export const phones =
  /(?<![\p{L}\p{N}_@./-])(?!\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?!\d))(?:\+\d{1,3}|00\d{1,3}|\(0|0)[\s()/.-]{0,3}\d(?:[\s()/.-]{0,3}\d){5,13}(?![\p{L}\p{N}])/gu;

/** The same number however it is written: digits without country 49 and leading zeros. */
export const numberKey = (number: string): string =>
  number
    .replace(/^\s*\(?(?:\+|00)49/, '')
    .replace(/\D/g, '')
    .replace(/^0+/, '');

export const phoneKeysIn = (text: string): string[] => [...text.matchAll(phones)].map(([number]) => numberKey(number));
