import type { RetentionCategory, RetentionPreview } from '@redlich/contract';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { Callout } from '#app/ui/states/callout.tsx';
import { EffectCalendar } from './effect-calendar.tsx';
import { retentionWords } from './retention-words.ts';

/** What a rule takes: at once, in the months to come, and from when; that it cannot be undone. */
export function RuleEffect({ category, preview }: { category: RetentionCategory; preview: RetentionPreview }) {
  const { objects, articles, files, cutoffAt, oldestAt, firstGoesAt, waitsUntil } = preview;
  const parts = [
    retentionWords[category].count({ count: objects }),
    ...(category === 'closedTickets'
      ? [m.retention_count_articles({ count: articles }), m.retention_count_files({ count: files })]
      : []),
  ];
  return (
    <div className="flex flex-col gap-4">
      {objects === 0 ? (
        <Callout tone="good">
          {m.retention_preview_none()} {firstGoesAt !== null && m.retention_preview_first({ date: day(firstGoesAt) })}
        </Callout>
      ) : (
        <Callout tone="warn">
          {m.retention_preview_some({ what: parts.join(', '), date: day(cutoffAt) })}
          {oldestAt !== null && <> {m.retention_preview_oldest({ date: day(oldestAt) })}</>}{' '}
          <strong className="font-semibold">{m.cannot_be_undone()}</strong>
          {waitsUntil !== null && <> {m.retention_preview_waits({ date: day(waitsUntil) })}</>}
        </Callout>
      )}
      <EffectCalendar preview={preview} />
    </div>
  );
}
