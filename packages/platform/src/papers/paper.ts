/** One part of a paper. Every string is text and nothing else: whatever a format would read as markup is printed. */
export type PaperBlock =
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'paragraph' | 'emphasis'; text: string }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'table'; columns: readonly string[]; rows: readonly (readonly string[])[] }
  | { kind: 'address'; lines: readonly string[]; email: string | null; website: string | null };

/** A document to be kept: the same value always makes the same bytes. */
export interface Paper {
  language: 'de' | 'en';
  title: string;
  /** Who issues it. */
  author: string;
  /** Under the title: version, date, hash and the like. */
  facts: readonly { name: string; value: string }[];
  /** On every page. */
  footer: string;
  /** When what it says was fixed, ISO 8601; null where nothing fixes it. Never the time of printing. */
  date: string | null;
  blocks: readonly PaperBlock[];
}
