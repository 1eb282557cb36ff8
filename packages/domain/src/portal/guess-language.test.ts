import { expect, test } from 'vitest';
import { guessLanguage } from './guess-language.ts';

test.each([
  ['Der Drucker im Flur druckt nicht.', 'de'],
  ['The printer in the hall does not print.', 'en'],
  ['Guten Tag, please call me back', 'de'],
  ['Hello, my VPN is down', 'en'],
  ['VPN 0x80070005', 'de'],
  ['', 'de'],
] as const)('%s: %s', (text, language) => expect(guessLanguage(text)).toBe(language));
