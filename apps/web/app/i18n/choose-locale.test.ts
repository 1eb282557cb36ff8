import { expect, test } from 'vitest';
import { chooseLocale } from './choose-locale.ts';

test('the address wins over the person, the person over the browser', () => {
  expect(chooseLocale('en', 'de', 'de')).toBe('en');
  expect(chooseLocale(null, 'de', 'en')).toBe('de');
  expect(chooseLocale('fr', 'en', 'de')).toBe('en');
});

test.each([
  ['en-GB,en;q=0.9,de;q=0.8', 'en'],
  ['fr-FR, de-AT;q=0.7, en;q=0.3', 'de'],
  ['en;q=0.2, de;q=0.9', 'de'],
  ['en;q=0, fr', 'de'],
  ['fr', 'de'],
  [';;,q=,', 'de'],
])('a browser that asks for %s gets %s', (header, locale) => {
  expect(chooseLocale(null, undefined, header)).toBe(locale);
});

test('without any wish the page is German', () => {
  expect(chooseLocale(null, undefined, null)).toBe('de');
});
