import { expect, test } from 'vitest';
import { preferredLanguage } from './language.ts';

test.each([
  [undefined, 'de'],
  ['en', 'en'],
  ['en-GB,de;q=0.9', 'en'],
  ['fr,en;q=0.3,de;q=0.8', 'de'],
  ['fr', 'de'],
  ['*', 'de'],
  [';;q=,,en;q=abc', 'en'],
])('%j speaks %s', (header, language) => {
  expect(preferredLanguage(header)).toBe(language);
});
