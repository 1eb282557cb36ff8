import type { OwnSubProcessors, PlannedSubProcessor } from '@redlich/contract';
import type { FormResult } from '#app/forms/saved.server.ts';
import { FormArea, SettingsForm } from '#app/forms/settings-form.tsx';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { inMine } from '#app/routes/settings/consents/consent-words.ts';
import { Badge } from '#app/ui/display/badge.tsx';
import { ProcessorItem } from './processor-item.tsx';

const dayBefore = (date: string) => new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);

interface Props {
  planned: PlannedSubProcessor;
  /** Of somebody with an account. */
  own: OwnSubProcessors | null;
  result: FormResult | undefined;
  countries: Readonly<Record<string, string>>;
}

/** One that is to come, and the way to object to it. */
export function PlannedItem({ planned, own, result, countries }: Props) {
  const { changeId, subProcessor, effectiveOn, announcedAt, reason } = planned;
  const objection = own?.objections.find((one) => one.changeId === changeId);
  return (
    <li className="border-b border-line py-4">
      <ProcessorItem processor={subProcessor} countries={countries} />
      <p className="mt-2 text-14 wrap-anywhere whitespace-pre-line text-normal">
        {m.sub_processor_reason({ reason: inMine(reason) })}
      </p>
      <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-13 text-muted">
        <Badge tone="note">{m.sub_processor_from({ date: day(effectiveOn) })}</Badge>
        <span>{m.sub_processor_told({ date: day(announcedAt) })}</span>
        <span>{m.sub_processor_until({ date: day(dayBefore(effectiveOn)) })}</span>
      </p>
      {objection !== undefined && (
        <div className="mt-4 rounded-card bg-surface-2 p-4 text-14">
          <p className="font-medium text-strong">{m.objection_own({ date: day(objection.receivedAt) })}</p>
          <p className="mt-1 wrap-anywhere whitespace-pre-line text-normal">{objection.text}</p>
          {objection.answer === null ? (
            <p className="mt-3 text-13 text-muted">{m.objection_open()}</p>
          ) : (
            <>
              <p className="mt-3 font-medium text-strong">
                {m.objection_answer_from({ date: day(objection.answeredAt!) })}
              </p>
              <p className="mt-1 wrap-anywhere whitespace-pre-line text-normal">{objection.answer}</p>
            </>
          )}
        </div>
      )}
      {own !== null && objection === undefined && (
        <details className="mt-3" open={result?.form === `objection-${changeId}`}>
          <summary className="min-h-8 cursor-pointer text-14 font-medium text-accent-text">
            {m.objection_action()}
          </summary>
          <div className="pt-3">
            <SettingsForm
              name={`objection-${changeId}`}
              pageResult={result}
              submitLabel={m.objection_action()}
              doneText={m.objection_sent()}
              hidden={{ changeId }}
            >
              <FormArea field="text" label={m.objection_text()} rows={4} maxLength={2000} />
            </SettingsForm>
          </div>
        </details>
      )}
    </li>
  );
}
