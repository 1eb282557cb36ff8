import type { Language, Notice } from '@redlich/contract';
import { query } from '../kernel/index.ts';
import { buildNotice } from './notice/build-notice.ts';
import { readNoticeFacts } from './notice/read-facts.ts';
import { missingItems } from './notice/required-items.ts';
import { findVersion } from './versions/read-versions.ts';

interface Question {
  language: Language;
  /** The notice that was in force then; the present one when absent. */
  at?: Date | undefined;
}

/**
 * The notice that is in force; anybody may read it. Before the first one is published it is what the configuration says,
 * with what is missing, and carries no version.
 */
export const getNotice = query('privacy.get-notice', async (scope, { language, at }: Question): Promise<Notice> => {
  const published = await findVersion(scope, { at }, language);
  if (published)
    return { ...published.document, published: published.facts, changedAt: published.facts.validFrom, missing: [] };
  const { facts, changedAt } = await readNoticeFacts(scope);
  const document = buildNotice(facts)[language];
  return {
    ...document,
    published: null,
    changedAt: changedAt?.toISOString() ?? null,
    missing: missingItems(document, facts.registers),
  };
});
