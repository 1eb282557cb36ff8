import { textOf } from '#app/forms/saved.server.ts';

/** Name and text in both languages, as a form sends them. */
export const wordsOf = (fields: FormData) => ({
  name: { de: textOf(fields, 'name.de'), en: textOf(fields, 'name.en') },
  text: { de: textOf(fields, 'text.de'), en: textOf(fields, 'text.en') },
});
