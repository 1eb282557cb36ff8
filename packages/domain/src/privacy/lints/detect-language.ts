import type { Language } from '@redlich/contract';

const common: Record<Language, RegExp> = {
  de: /\b(?:der|die|das|und|wir|sie|ist|nicht|werden|ihre|von|zu|auf)\b/g,
  en: /\b(?:the|and|we|you|is|not|are|your|of|to|on|by|for)\b/g,
};
const looksAtChars = 20_000;

/** The language that most of a text's small words are of; German where that is open. */
export function detectLanguage(text: string): Language {
  const sample = text.slice(0, looksAtChars).toLowerCase();
  const count = (language: Language) => sample.match(common[language])?.length ?? 0;
  return count('en') > count('de') ? 'en' : 'de';
}
