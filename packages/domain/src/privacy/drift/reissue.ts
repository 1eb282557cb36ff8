import { fieldError, type CommandScope } from '../../kernel/index.ts';
import type { LiveFacts } from '../controls/live-facts.ts';
import { readShape } from '../notice/read-shape.ts';
import { compareDocuments } from '../versions/compare-documents.ts';
import { publishFrom } from '../versions/publish-draft.ts';
import type { Published } from '../versions/read-versions.ts';

/**
 * Publishes what a setting makes the notice say from now on. Where a second person has to approve, this needs none as long
 * as the product alone words it: own sentences and words that wait for approval are not published along the way.
 * @throws DomainError as publishing does; conflict where words of the tenant's own would come out with it
 */
export async function reissue(scope: CommandScope, published: Published, live: LiveFacts): Promise<void> {
  const changes = compareDocuments(published.documents.de, live.documents.de);
  const ownWords = changes.some(({ id, material }) => !material || id.startsWith('own.'));
  if (ownWords && (await readShape(scope)).needsReview) throw fieldError('version', 'noticeNeedsReview');
  await publishFrom(scope, live);
}
