import type { QueryScope } from '../../kernel/index.ts';
import type { ShapeFacts } from './shape.ts';

export interface StoredShape extends ShapeFacts {
  needsReview: boolean;
  embedSites: string[];
  changedAt: Date | null;
}

/** A tenant that never touched it has the product's shape. */
export async function readShape({ tx, tenantId }: QueryScope): Promise<StoredShape> {
  const [row, sentences, wordings] = await Promise.all([
    tx.selectFrom('noticeShapes').selectAll().where('tenantId', '=', tenantId).executeTakeFirst(),
    tx
      .selectFrom('ownSentences')
      .selectAll()
      .where('tenantId', '=', tenantId)
      .orderBy('createdAt')
      .orderBy('ownSentenceId')
      .execute(),
    tx.selectFrom('ownWordings').selectAll().where('tenantId', '=', tenantId).orderBy('sentence').execute(),
  ]);
  const times = [row, ...sentences, ...wordings].flatMap((one) => (one ? [one.changedAt.getTime()] : []));
  return {
    order: row?.sectionOrder ?? [],
    hidden: row?.hiddenSections ?? [],
    needsReview: row?.needsReview ?? false,
    embedSites: row?.embedSites ?? [],
    sentences: sentences.map(({ ownSentenceId, section, textDe, textEn }) => ({
      id: ownSentenceId,
      section,
      text: { de: textDe, en: textEn },
    })),
    wordings: wordings.map(({ sentence, textDe, textEn, claims }) => ({
      sentence,
      text: { de: textDe, en: textEn },
      claims,
    })),
    changedAt: times.length > 0 ? new Date(Math.max(...times)) : null,
  };
}
