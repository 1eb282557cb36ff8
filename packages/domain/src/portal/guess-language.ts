import type { Language } from '@redlich/contract';

// Words that nearly every text of a language holds and the other does not know.
const typical = {
  de: new Set(
    'der die das und ich nicht ist ein eine mit wir sie zu auf den dem im von bitte hallo guten danke'.split(' '),
  ),
  en: new Set('the and is not i my with we you to of a an please hello dear thanks have it for your'.split(' ')),
};

/** The language a text is written in; German where it cannot be told, as most desks are. */
export function guessLanguage(text: string): Language {
  const words =
    text
      .slice(0, 4_000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const count = (language: Language) => words.filter((word) => typical[language].has(word)).length;
  return count('en') > count('de') ? 'en' : 'de';
}
