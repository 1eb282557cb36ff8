import type { Language, Notice } from '@redlich/contract';
import { query } from '../kernel/index.ts';
import { buildNotice } from './notice/build-notice.ts';
import { readNoticeFacts } from './notice/read-facts.ts';
import { missingItems } from './notice/required-items.ts';

/** The tenant's notice as it stands; anybody may read it. */
export const getNotice = query(
  'privacy.get-notice',
  async (scope, { language }: { language: Language }): Promise<Notice> => {
    const { facts, changedAt } = await readNoticeFacts(scope);
    const document = buildNotice(facts)[language];
    return {
      ...document,
      changedAt: changedAt?.toISOString() ?? null,
      missing: missingItems(document, facts.registers),
    };
  },
);
