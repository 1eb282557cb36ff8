import type { Language, NoticePublication } from '@redlich/contract';
import { query } from '../../kernel/index.ts';
import { readShape } from '../notice/read-shape.ts';
import { compareDocuments } from './compare-documents.ts';
import { readDraft } from './publish-draft.ts';
import { findPending, findVersion } from './read-versions.ts';
import { findReview, toReview } from './reviews.ts';

/** What is published, what waits for its day or for a second person, and what publishing now would change. */
export const getPublication = query(
  'notice.get-publication',
  async (scope, { language }: { language: Language }): Promise<NoticePublication> => {
    const draft = await readDraft(scope);
    const { needsReview } = await readShape(scope);
    const inForce = await findVersion(scope, {}, language);
    const pending = await findPending(scope);
    const review = await findReview(scope);
    const last = pending ? await findVersion(scope, { version: pending.version }, language) : inForce;
    return {
      inForce: inForce?.facts ?? null,
      pending: pending ?? null,
      needsReview,
      review: review ? await toReview(scope, review, draft) : null,
      changes: last ? compareDocuments(last.document, draft.documents[language]) : [],
      errors: draft.problems.length,
    };
  },
);
