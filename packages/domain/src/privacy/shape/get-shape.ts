import type { NoticeShape } from '@redlich/contract';
import { query, type QueryScope } from '../../kernel/index.ts';
import { draftSections } from '../notice/build-notice.ts';
import type { DraftSection, DraftSentence } from '../notice/document.ts';
import { readNoticeFacts } from '../notice/read-facts.ts';
import { words } from '../notice/texts/index.ts';
import { isCurrent } from '../notice/apply-shape.ts';
import { readShape } from '../notice/read-shape.ts';
import { optionalSections, ordered } from '../notice/shape.ts';

/** Sentences that can be worded anew: those of running text and lists. */
export const wordable = (sections: readonly DraftSection[]): DraftSentence[] =>
  sections.flatMap(({ blocks }) =>
    blocks.flatMap((draft) => (draft.kind === 'table' || draft.kind === 'address' ? [] : draft.sentences)),
  );

export async function shapeOf(scope: QueryScope): Promise<NoticeShape> {
  const { facts } = await readNoticeFacts(scope);
  const { order, hidden, sentences, wordings, needsReview, embedSites } = await readShape(scope);
  const drafts = draftSections(facts);
  const byId = new Map(drafts.map((draft) => [draft.id as string, draft]));
  const standard = new Map(wordable(drafts).map((draft) => [draft.id, draft]));
  return {
    sections: ordered([...byId.keys()], order).map((id) => {
      const draft = byId.get(id)!;
      return {
        id,
        heading: { de: words.de.headings[draft.id], en: words.en.headings[draft.id] },
        optional: optionalSections.has(id),
        hidden: optionalSections.has(id) && hidden.includes(id),
        empty: draft.blocks.length === 0 && !sentences.some(({ section }) => section === id),
      };
    }),
    sentences: sentences.map(({ id, section, text }) => ({ id, section, text })),
    wordings: wordings.map((wording) => {
      const draft = standard.get(wording.sentence);
      const state = draft === undefined ? 'gone' : isCurrent(wording, draft) ? 'used' : 'stale';
      return { sentence: wording.sentence, text: wording.text, state };
    }),
    needsReview,
    embedSites,
  };
}

/** Order, optional sections, own sentences and words of the notice. */
export const getNoticeShape = query('notice.get-shape', (scope, _: void) => shapeOf(scope));

/** The web sites that may show the notice in a frame; anybody may know, since every answer says so. */
export const getEmbedding = query('privacy.get-notice', async (scope, _: void) => {
  const { embedSites } = await readShape(scope);
  return { sites: embedSites };
});
