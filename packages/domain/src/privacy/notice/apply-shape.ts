import { canonicalJson } from './hash.ts';
import { block, claim, sentence, type DraftBlock, type DraftSection, type DraftSentence } from './document.ts';
import { optionalSections, ordered, ownSentenceId, type ShapeFacts } from './shape.ts';

/** Whether the words still say what the sentence says: they were written for the same claims. */
export const isCurrent = (wording: { claims: string }, { claims }: Pick<DraftSentence, 'claims'>): boolean =>
  wording.claims === canonicalJson(claims);

/** The sections as the tenant wants them: its order, without what it leaves out, with its own sentences and words. Pure. */
export function applyShape(sections: readonly DraftSection[], shape: ShapeFacts): DraftSection[] {
  const byId = new Map(sections.map((section) => [section.id as string, section]));
  const hidden = new Set(shape.hidden.filter((id) => optionalSections.has(id)));
  return ordered([...byId.keys()], shape.order)
    .filter((id) => !hidden.has(id))
    .map((id) => worded(withOwnSentences(byId.get(id)!, shape), shape));
}

function withOwnSentences(section: DraftSection, { sentences }: ShapeFacts): DraftSection {
  const own = sentences.filter((one) => one.section === section.id);
  const added = own.flatMap(({ id, text }) =>
    block('paragraph', [
      sentence(
        ownSentenceId(id),
        claim('K44', { textDe: text.de, textEn: text.en }, id),
        (_, language) => text[language],
      ),
    ]),
  );
  return { ...section, blocks: [...section.blocks, ...added] };
}

function worded(section: DraftSection, { wordings }: ShapeFacts): DraftSection {
  if (wordings.length === 0) return section;
  const words = (draft: DraftSentence): DraftSentence => {
    const wording = wordings.find((one) => one.sentence === draft.id);
    if (!wording || !isCurrent(wording, draft)) return draft;
    return { ...draft, say: (_, language) => wording.text[language] };
  };
  const blocks = section.blocks.map((draft): DraftBlock =>
    draft.kind === 'table' || draft.kind === 'address' ? draft : { ...draft, sentences: draft.sentences.map(words) },
  );
  return { ...section, blocks };
}
