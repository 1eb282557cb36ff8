import type { Absence, Agent } from '@redlich/contract';
import { FormSelect, FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import type { FormResult } from '#app/forms/saved.server.ts';
import { m } from '#app/paraglide/messages.js';
import { Callout } from '#app/ui/states/callout.tsx';
import { absenceWord } from './absence-words.ts';

interface Props {
  absence: Absence | null;
  /** Who can stand in. */
  others: readonly Pick<Agent, 'id' | 'name' | 'absence'>[];
  today: string;
  result: FormResult | undefined;
  /** Whose it is, where that is not the page's own person. */
  agentId?: string;
}

/** From when until when, who stands in, and the one press that ends it. */
export function AbsenceForm({ absence, others, today, result, agentId }: Props) {
  const hidden = agentId === undefined ? {} : { id: agentId };
  const name = agentId ?? 'own';
  const standIns = others.map((agent) => ({
    value: agent.id,
    label: agent.absence ? `${agent.name} (${absenceWord(agent.absence)})` : agent.name,
  }));
  return (
    <div className="flex flex-col gap-6">
      {absence !== null && (
        <div className="flex flex-col gap-3">
          <Callout tone={absence.isNow ? 'warn' : 'plain'}>
            <span className="block first-letter:uppercase">{absenceWord(absence)}</span>
            {absence.note !== '' && <span className="block text-13">{absence.note}</span>}
          </Callout>
          <SettingsForm
            name={`absence-end-${name}`}
            hidden={{ ...hidden, act: 'endAbsence' }}
            pageResult={result}
            submitLabel={absence.isNow ? m.absence_end() : m.absence_call_off()}
            doneText={m.absence_ended()}
          >
            {null}
          </SettingsForm>
        </div>
      )}
      <SettingsForm
        name={`absence-${name}`}
        hidden={{ ...hidden, act: 'setAbsence' }}
        pageResult={result}
        submitLabel={absence === null ? m.absence_set() : m.save()}
      >
        <div className="grid gap-5 sm:grid-cols-2">
          <FormText field="from" type="date" label={m.absence_from()} value={absence?.from ?? today} />
          <FormText field="until" type="date" label={m.absence_until()} value={absence?.until} />
        </div>
        <FormSelect
          field="replacementId"
          label={m.absence_replacement()}
          help={m.absence_replacement_help()}
          value={absence?.replacement?.id ?? ''}
          options={[{ value: '', label: m.absence_no_replacement() }, ...standIns]}
        />
        <FormText
          field="note"
          label={m.absence_note()}
          help={m.absence_note_help()}
          value={absence?.note}
          maxLength={500}
          autoComplete="off"
          optional
        />
      </SettingsForm>
    </div>
  );
}
