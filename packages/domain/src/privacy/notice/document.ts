import type { Claim, Language, NoticeBlock, NoticeDocument, NoticeSection } from '@redlich/contract';
import { words, type Words } from './texts/index.ts';

/** Says something in one language; what varies comes from the facts the section was built with. */
export type Say = (words: Words, language: Language) => string;

/** A sentence before it is said: its claims come first and are the same in every language. */
export interface DraftSentence {
  id: string;
  claims: Claim[];
  say: Say;
}
interface DraftRow {
  id: string;
  claims: Claim[];
  cells: Say[];
}
interface DraftAddress {
  id: string;
  claims: Claim[];
  lines: (words: Words, language: Language) => string[];
  email: string;
  website: string | null;
}

export type DraftBlock =
  | { kind: 'paragraph' | 'list' | 'emphasis'; sentences: DraftSentence[] }
  | { kind: 'address'; sentences: DraftAddress[] }
  | { kind: 'table'; columns: (words: Words) => readonly string[]; sentences: DraftRow[] };

export interface DraftSection {
  id: keyof Words['headings'];
  blocks: DraftBlock[];
}

export const claim = (control: string, statement: Claim['statement'], about: string | null = null): Claim => ({
  control,
  about,
  statement,
});

export const sentence = (id: string, claims: Claim | Claim[], say: Say): DraftSentence => ({
  id,
  claims: [claims].flat(),
  say,
});

/** A block that is left out where nothing is to be said. */
export const block = (kind: 'paragraph' | 'list' | 'emphasis', sentences: DraftSentence[]): DraftBlock[] =>
  sentences.length > 0 ? [{ kind, sentences }] : [];

export const table = (
  columns: (words: Words) => readonly string[],
  sentences: { id: string; claims: Claim | Claim[]; cells: Say[] }[],
): DraftBlock[] =>
  sentences.length > 0
    ? [{ kind: 'table', columns, sentences: sentences.map((row) => ({ ...row, claims: [row.claims].flat() })) }]
    : [];

/** Says a whole notice in one language. Pure: the same sections give the same document. */
export function inLanguage(
  sections: readonly DraftSection[],
  { language, tenantName }: { language: Language; tenantName: string },
): NoticeDocument {
  const chosen = words[language];
  return {
    language,
    title: chosen.title(tenantName),
    tenantName,
    sections: sections
      .filter((section) => section.blocks.length > 0)
      .map((section): NoticeSection => ({
        id: section.id,
        heading: chosen.headings[section.id],
        blocks: section.blocks.map((draft) => sayBlock(draft, chosen, language)),
      })),
  };
}

function sayBlock(draft: DraftBlock, chosen: Words, language: Language): NoticeBlock {
  switch (draft.kind) {
    case 'table':
      return {
        kind: 'table',
        columns: [...draft.columns(chosen)],
        sentences: draft.sentences.map(({ id, claims, cells }) => {
          const said = cells.map((say) => say(chosen, language));
          return { id, text: said.join(' · '), claims, cells: said };
        }),
      };
    case 'address':
      return {
        kind: 'address',
        sentences: draft.sentences.map(({ id, claims, lines, email, website }) => {
          const said = lines(chosen, language);
          const text = [...said, email, ...(website ? [website] : [])].join(', ');
          return { id, text, claims, lines: said, email, website };
        }),
      };
    default:
      return {
        kind: draft.kind,
        sentences: draft.sentences.map(({ id, claims, say }) => ({ id, text: say(chosen, language), claims })),
      };
  }
}
