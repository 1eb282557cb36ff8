import type { RetentionCategory, RetentionPreview } from '@redlich/contract';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { Callout } from '#app/ui/states/callout.tsx';
import { retentionWords } from './retention-words.ts';

/** What a rule would delete if it ran today: numbers, the oldest, and that it cannot be undone. */
export function PreviewNotice({
  category,
  days,
  preview,
}: {
  category: RetentionCategory;
  days: number;
  preview: RetentionPreview;
}) {
  if (preview.objects === 0) {
    return <Callout tone="good">{m.retention_preview_none({ count: days })}</Callout>;
  }
  const parts = [
    retentionWords[category].count({ count: preview.objects }),
    ...(category === 'closedTickets' ? [m.retention_count_articles({ count: preview.articles })] : []),
    m.retention_count_files({ count: preview.files }),
  ];
  return (
    <Callout tone="warn">
      {m.retention_preview_some({ what: parts.join(', '), date: day(preview.cutoffAt) })}
      {preview.oldestAt !== null && <> {m.retention_preview_oldest({ date: day(preview.oldestAt) })}</>}{' '}
      <strong className="font-semibold">{m.cannot_be_undone()}</strong>
    </Callout>
  );
}
