import type { ReactNode } from 'react';
import { SettingsForm } from '#app/forms/settings-form.tsx';
import { count } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import type { Option } from '#app/ui/form/select.tsx';
import { FoldRow } from '../fold-row.tsx';
import { dataCategoryWords } from '../registers/choice-words.ts';
import { SettingsPart } from '../settings-page.tsx';
import { BreachFields } from './breach-fields.tsx';
import type { BreachPart } from './breach-part.ts';
import { kindWords } from './breach-words.ts';

/** What is known of it, and the form to state it anew. */
export function FactsPart({
  breach,
  result,
  mayWrite,
  now,
  recipients,
}: BreachPart & { now: number; recipients: readonly Option[] }) {
  const number = (value: number | null) => (value === null ? m.breach_unknown() : count(value));
  const rows: [string, ReactNode][] = [
    [m.breach_what(), breach.what],
    [m.breach_kinds(), breach.kinds.map((kind) => kindWords[kind]()).join(', ')],
    [
      m.breach_categories(),
      breach.dataCategories.map((one) => dataCategoryWords[one]()).join(', ') || m.breach_unknown(),
    ],
    [m.breach_people_count(), number(breach.peopleCount)],
    [m.breach_records_count(), number(breach.recordsCount)],
    [m.breach_consequences(), breach.consequences || m.breach_unknown()],
    [m.breach_measures_taken(), breach.measures || m.breach_unknown()],
    [m.breach_where(), breach.recipient?.name ?? m.breach_where_own()],
  ];
  return (
    <SettingsPart title={m.breach_facts()}>
      <dl className="grid max-w-[68ch] gap-x-6 gap-y-3 text-14 sm:grid-cols-[12rem_1fr]">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="wrap-anywhere whitespace-pre-line text-normal">{value}</dd>
          </div>
        ))}
      </dl>
      {mayWrite && (
        <div className="mt-4">
          <FoldRow head={m.breach_change()}>
            <SettingsForm name="facts" pageResult={result} submitLabel={m.save()}>
              <BreachFields breach={breach} now={now} recipients={recipients} />
            </SettingsForm>
          </FoldRow>
        </div>
      )}
    </SettingsPart>
  );
}
