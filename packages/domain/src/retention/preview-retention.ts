import type { RetentionCategory, RetentionPreview } from '@redlich/contract';
import { query, type QueryScope } from '../kernel/index.ts';
import { keepers } from './categories.ts';
import { cutOff } from './cut-off.ts';

interface PreviewInput {
  category: RetentionCategory;
  retentionDays: number;
  /** The moment of the imagined run; now when absent. */
  at?: Date | undefined;
}

/** How many objects of a category are past a period by now. */
export async function countOverdue(
  scope: QueryScope,
  { category, retentionDays }: Pick<PreviewInput, 'category' | 'retentionDays'>,
): Promise<number> {
  return (await keepers[category].measure(scope, cutOff(scope.now, retentionDays))).objects;
}

/** What a run would delete under a period, by the very selection that the run uses. */
export const previewRetention = query(
  'retention.preview',
  async (scope, input: PreviewInput): Promise<RetentionPreview> => {
    const cutoffAt = cutOff(input.at ?? scope.now, input.retentionDays);
    const extent = await keepers[input.category].measure(scope, cutoffAt);
    return {
      cutoffAt: cutoffAt.toISOString(),
      objects: extent.objects,
      articles: extent.articles ?? 0,
      files: extent.files ?? 0,
      oldestAt: extent.oldestAt?.toISOString() ?? null,
    };
  },
);
