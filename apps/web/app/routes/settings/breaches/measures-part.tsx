import { FormArea, FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { Badge } from '#app/ui/display/badge.tsx';
import { FoldRow } from '../fold-row.tsx';
import { SettingsPart } from '../settings-page.tsx';
import type { BreachPart } from './breach-part.ts';

/** What is still to be done so that it does not happen again. */
export function MeasuresPart({ breach, result, mayWrite }: BreachPart) {
  const { followUp } = breach;
  return (
    <SettingsPart title={m.breach_follow_up()} lead={m.breach_follow_up_lead()}>
      {followUp.length === 0 ? (
        <p className="border-y border-line py-3 text-14 text-muted">{m.breach_follow_up_none()}</p>
      ) : (
        <ul className="border-t border-line">
          {followUp.map(({ id, text, dueOn, doneAt }) => (
            <li key={id} className="flex flex-wrap items-center gap-3 border-b border-line py-3 text-14">
              <span className="min-w-0 flex-1 basis-56 wrap-anywhere whitespace-pre-line text-normal">
                {text}
                {dueOn !== null && doneAt === null && (
                  <span className="block text-13 text-muted">{m.breach_until({ date: day(dueOn) })}</span>
                )}
              </span>
              {doneAt !== null ? (
                <Badge tone="good">{m.breach_done_on({ date: day(doneAt) })}</Badge>
              ) : mayWrite ? (
                <SettingsForm
                  name={`done-${id}`}
                  pageResult={result}
                  submitLabel={m.breach_done()}
                  hidden={{ measureId: id }}
                  look="secondary"
                >
                  {null}
                </SettingsForm>
              ) : (
                <Badge tone="warn">{m.breach_still_open()}</Badge>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayWrite && (
        <FoldRow head={m.breach_add_measure()}>
          <SettingsForm name="measure" pageResult={result} submitLabel={m.breach_add_measure()} look="secondary" clears>
            <FormArea field="text" label={m.breach_measure()} rows={2} maxLength={1000} />
            <FormText field="dueOn" type="date" label={m.breach_measure_until()} optional />
          </SettingsForm>
        </FoldRow>
      )}
    </SettingsPart>
  );
}
