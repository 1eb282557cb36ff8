import type { NoticeBlock, NoticeDocument, NoticeSentence } from '@redlich/contract';

export type AnySentence = NoticeBlock['sentences'][number];

/** Every sentence of a document in the order of reading: also rows of tables, items of lists, addresses. */
export const sentencesOf = ({ sections }: Pick<NoticeDocument, 'sections'>): AnySentence[] =>
  sections.flatMap(({ blocks }) => blocks.flatMap(({ sentences }): AnySentence[] => sentences));

/** The document without the sentences for which `keeps` says no; what is empty then is gone too. */
export function filterSentences(
  document: NoticeDocument,
  keeps: (sentence: NoticeSentence) => boolean,
): NoticeDocument {
  const sections = document.sections
    .map((section) => ({
      ...section,
      blocks: section.blocks
        .map((block) => ({ ...block, sentences: block.sentences.filter(keeps) }) as NoticeBlock)
        .filter(({ sentences }) => sentences.length > 0),
    }))
    .filter(({ blocks }) => blocks.length > 0);
  return { ...document, sections };
}
