import type { Language, NoticeCheck } from '@redlich/contract';
import { query } from '../kernel/index.ts';
import { checkDocument } from './controls/check-document.ts';
import { readLiveFacts } from './controls/read-live-facts.ts';
import { missingItems } from './notice/required-items.ts';

/** Every sentence of the notice with its verdict and the evidence for it, from what is so at this moment. */
export const checkNotice = query(
  'privacy.check-notice',
  async (scope, { language }: { language: Language }): Promise<NoticeCheck> => {
    const { live } = await readLiveFacts(scope);
    const document = live.documents[language];
    return {
      checkedAt: live.now.toISOString(),
      document,
      sentences: checkDocument(document, live).map((sentence) => ({
        ...sentence,
        evidence: sentence.evidence.map(({ what, result }) => ({ what: what[language], result: result[language] })),
      })),
      missing: missingItems(document, live.facts.registers),
    };
  },
);
