import type { Language } from '@redlich/contract';

type Texts = Record<Language, string>;

/** What a tenant has decided about the look of its notice, beside what the notice says by itself. */
export interface ShapeFacts {
  /** Ids of sections; those that are not named stay behind the one before them. */
  order: readonly string[];
  hidden: readonly string[];
  /** Statements of the controller, each at the end of its section, in this order. */
  sentences: readonly { id: string; section: string; text: Texts }[];
  /** Other words for sentences; `claims` is the canonical JSON of what the sentence said when they were written. */
  wordings: readonly { sentence: string; text: Texts; claims: string }[];
}

export const plainShape: ShapeFacts = { order: [], hidden: [], sentences: [], wordings: [] };

/** Sections in which nothing is asked for by GDPR Art. 13 and 14, or only said again. Every other one stays. */
export const optionalSections: ReadonlySet<string> = new Set([
  'summary',
  'account',
  'intake',
  'storage',
  'accessLog',
  'security',
  'sample',
]);

export const ownSentenceId = (id: string) => `own.${id}`;

/**
 * All ids in the wished order: those that are named as named, each other one behind the one that it follows by nature.
 * The short layer stays first, being what is read first.
 */
export function ordered(ids: readonly string[], wished: readonly string[]): string[] {
  const known = new Set(ids);
  const result = [...new Set(wished)].filter((id) => known.has(id) && id !== 'summary');
  ids.forEach((id, at) => {
    if (result.includes(id)) return;
    const before = ids.slice(0, at).findLast((other) => result.includes(other));
    result.splice(before === undefined ? 0 : result.indexOf(before) + 1, 0, id);
  });
  return result;
}
