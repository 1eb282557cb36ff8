import type { NoticeVersion, PublishNotice } from '@redlich/contract';
import { command, fieldError } from '../../kernel/index.ts';
import { readShape } from '../notice/read-shape.ts';
import { publishDraft } from './publish-draft.ts';

/**
 * Publishes the notice as it is configured now, in both languages, as the next version; it is in force at once or from a
 * day to come. Publishing what is in force already changes nothing and answers with that version.
 * @throws DomainError invalid with a field for each item of Art. 13 and 14 that is missing, each sentence that is
 * contradicted and each error of the lints; conflict where a second person has to approve, or another version waits
 */
export const publishNotice = command(
  'notice.publish',
  async (scope, input: PublishNotice | undefined): Promise<NoticeVersion> => {
    const { needsReview } = await readShape(scope);
    if (needsReview) throw fieldError('version', 'noticeNeedsReview');
    return (await publishDraft(scope, input ?? {})).version;
  },
);
