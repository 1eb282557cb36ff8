import { fieldError } from '../kernel/index.ts';

const placeholder = /\{([^{}\n]*)\}/g;

/** @throws DomainError invalid on `field`, naming the first placeholder that is none of these */
export function checkPlaceholders(field: string, text: string, known: readonly string[]): void {
  for (const [whole, name] of text.matchAll(placeholder))
    if (!known.includes(name ?? '')) throw fieldError(field, 'unknownPlaceholder', whole);
}

/** The text with its placeholders filled in, once: what is filled in is never looked at again. */
export const fillIn = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(placeholder, (whole, name: string) => values[name] ?? whole);
