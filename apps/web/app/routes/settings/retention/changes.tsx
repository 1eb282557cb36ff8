import { retentionChangeSchema, type RetentionChange } from '@redlich/contract';
import type { FormResult } from '#app/forms/saved.server.ts';
import { SettingsForm } from '#app/forms/settings-form.tsx';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { Callout } from '#app/ui/states/callout.tsx';
import { nameOf, termsWords } from './retention-words.ts';

const endWords: Record<Exclude<RetentionChange['state'], 'waiting'>, (input: { date: string }) => string> = {
  done: m.retention_change_done,
  cancelled: m.retention_change_cancelled,
  failed: m.retention_change_failed,
};

const whatOf = (change: RetentionChange): string =>
  change.terms
    ? m.retention_change_to({ name: nameOf(change), terms: termsWords(change.terms) })
    : m.retention_change_removes({ name: nameOf(change) });

/** What waits, with the way to call it off; what came of those before, folded. */
export function Changes({ changes, result }: { changes: readonly RetentionChange[]; result: FormResult | undefined }) {
  const may = useMay();
  const waiting = changes.filter(({ state }) => state === 'waiting');
  const ended = changes.filter(({ state }) => state !== 'waiting');
  if (changes.length === 0) return null;
  return (
    <section aria-label={m.retention_changes()} className="flex flex-col gap-4">
      {waiting.map((change) => (
        <Callout key={change.id} tone="plain">
          <p className="mb-1 font-medium text-strong">{whatOf(change)}</p>
          <p className="mb-3">
            {m.retention_change_waits({ date: day(change.takesEffectAt), name: change.plannedBy?.name ?? '–' })}
          </p>
          {may('retention.cancel-change') && (
            <SettingsForm
              name={`cancel-${change.id}`}
              pageResult={result}
              hidden={{ changeId: change.id }}
              submitLabel={m.retention_change_cancel()}
              look="secondary"
              doneText={m.retention_change_called_off()}
            >
              {null}
            </SettingsForm>
          )}
        </Callout>
      ))}
      {ended.length > 0 && (
        <details className="text-13">
          <summary className="w-fit cursor-pointer text-muted underline underline-offset-2">
            {m.retention_changes_ended({ count: ended.length })}
          </summary>
          <ul className="mt-2 flex flex-col">
            {ended.map((change) => (
              <li key={change.id} className="border-b border-line py-2 text-normal">
                {whatOf(change)}
                <span className="block text-muted">
                  {endWords[retentionChangeSchema.shape.state.exclude(['waiting']).parse(change.state)]({
                    date: day(change.endedAt ?? change.plannedAt),
                  })}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
