import type { EmbedSites, NoticeShape, ReviewRule, SetSections } from '@redlich/contract';
import { command, fieldError, type CommandScope } from '../../kernel/index.ts';
import { words } from '../notice/texts/index.ts';
import { shapeOf } from './get-shape.ts';
import { optionalSections } from '../notice/shape.ts';

export const isSection = (id: string): boolean => Object.hasOwn(words.de.headings, id);

interface Changed {
  sectionOrder?: string[];
  hiddenSections?: string[];
  needsReview?: boolean;
  embedSites?: string[];
}

async function setShape({ tx, tenantId, now, audit }: CommandScope, changed: Changed): Promise<void> {
  await tx
    .insertInto('noticeShapes')
    .values({ tenantId, ...changed, changedAt: now })
    .onConflict((conflict) => conflict.column('tenantId').doUpdateSet({ ...changed, changedAt: now }))
    .execute();
  audit({ objectKind: 'noticeShape', objectId: null, fields: Object.keys(changed) });
}

/**
 * Sets the order of the sections, and which optional ones are left out.
 * @throws DomainError invalid on `order` and `hidden`: unknown, or a section that the law asks for
 */
export const setNoticeSections = command(
  'notice.set-sections',
  async (scope, { order, hidden }: SetSections): Promise<NoticeShape> => {
    for (const id of order) if (!isSection(id)) throw fieldError('order', 'unknown');
    for (const id of hidden) if (!optionalSections.has(id)) throw fieldError('hidden', 'noticeSectionRequired');
    await setShape(scope, { sectionOrder: [...new Set(order)], hiddenSections: [...new Set(hidden)] });
    return shapeOf(scope);
  },
);

/** Sets the web sites that may show the notice in a frame. */
export const setEmbedSites = command('notice.set-sites', async (scope, { sites }: EmbedSites): Promise<EmbedSites> => {
  const embedSites = [...new Set(sites)].sort();
  await setShape(scope, { embedSites });
  return { sites: embedSites };
});

/** Sets whether a second person has to approve what is published. Not the business of who publishes. */
export const setReviewRule = command('notice.set-review', async (scope, rule: ReviewRule): Promise<ReviewRule> => {
  await setShape(scope, rule);
  return rule;
});
