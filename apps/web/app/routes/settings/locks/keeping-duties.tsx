import { keepingDutyKindSchema, type KeepingDuty } from '@redlich/contract';
import type { FormResult } from '#app/forms/saved.server.ts';
import { FormSelect, FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { FoldRow } from '../fold-row.tsx';
import { SettingsPart } from '../settings-page.tsx';
import { dutyKinds } from './lock-words.ts';

interface Props {
  duties: readonly KeepingDuty[];
  queues: readonly { id: string; name: string }[];
  result: FormResult | undefined;
}

/** Which tickets a statute keeps although their period is over. */
export function KeepingDuties({ duties, queues, result }: Props) {
  const may = useMay();
  return (
    <SettingsPart title={m.keeping_duties()} lead={m.keeping_duties_lead()}>
      <div className="border-t border-line">
        {duties.length === 0 && (
          <p className="border-b border-line py-3 text-14 text-muted">{m.keeping_duties_none()}</p>
        )}
        {duties.map((duty) => (
          <FoldRow
            key={duty.id}
            head={m.keeping_duty_of({
              kind: dutyKinds[duty.kind](),
              of: duty.queue
                ? m.keeping_duty_queue({ name: duty.queue.name })
                : m.keeping_duty_tag({ name: duty.tag ?? '' }),
            })}
            detail={m.keeping_duty_years({ count: duty.years })}
          >
            <p className="mb-5 max-w-[68ch] text-14 text-muted">{m.keeping_duty_statute({ statute: duty.statute })}</p>
            {may('retention.remove-duty') && (
              <SettingsForm
                name={`remove-${duty.id}`}
                pageResult={result}
                hidden={{ dutyId: duty.id }}
                submitLabel={m.keeping_duty_remove()}
                look="danger"
              >
                {null}
              </SettingsForm>
            )}
          </FoldRow>
        ))}
        {may('retention.add-duty') && (
          <FoldRow head={m.keeping_duty_add()} open={result?.form === 'add' && !result.saved}>
            <SettingsForm name="add" pageResult={result} submitLabel={m.keeping_duty_add()} clears>
              <FormSelect
                field="kind"
                label={m.keeping_duty_kind()}
                options={keepingDutyKindSchema.options.map((value) => ({ value, label: dutyKinds[value]() }))}
              />
              <FormSelect
                field="queueId"
                label={m.keeping_duty_by_queue()}
                options={[
                  { value: '', label: m.keeping_duty_no_queue() },
                  ...queues.map(({ id, name }) => ({ value: id, label: name })),
                ]}
              />
              <FormText
                field="tag"
                label={m.keeping_duty_by_tag()}
                help={m.keeping_duty_by_tag_help()}
                optional
                maxLength={60}
              />
            </SettingsForm>
          </FoldRow>
        )}
      </div>
    </SettingsPart>
  );
}
