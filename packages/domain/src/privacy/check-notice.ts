import type { Language, NoticeCheck } from '@redlich/contract';
import { query } from '../kernel/index.ts';
import { checkDocument } from './controls/check-document.ts';
import { readLiveFacts } from './controls/read-live-facts.ts';
import { missingItems } from './notice/required-items.ts';
import { compareDocuments } from './versions/compare-documents.ts';
import { findVersion } from './versions/read-versions.ts';

interface Question {
  language: Language;
  /** `draft`: the notice that publishing now would make. */
  of?: 'published' | 'draft' | undefined;
}

/**
 * Every sentence of the notice in force with its verdict and the evidence for it, from what is so at this moment; before
 * the first one is published, of the one that the configuration makes. And what publishing now would change.
 */
export const checkNotice = query(
  'privacy.check-notice',
  async (scope, { language, of }: Question): Promise<NoticeCheck> => {
    const { live } = await readLiveFacts(scope);
    const draft = live.documents[language];
    const published = await findVersion(scope, {}, language);
    const document = of === 'draft' ? draft : (published?.document ?? draft);
    return {
      checkedAt: live.now.toISOString(),
      published: published?.facts ?? null,
      document,
      sentences: checkDocument(document, live).map(({ against: _, ...sentence }) => ({
        ...sentence,
        evidence: sentence.evidence.map(({ what, result }) => ({ what: what[language], result: result[language] })),
      })),
      missing: missingItems(draft, live.facts.registers),
      changes: published ? compareDocuments(published.document, draft) : [],
    };
  },
);
