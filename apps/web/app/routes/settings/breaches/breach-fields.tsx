import type { Breach } from '@redlich/contract';
import { FormArea, FormChecks, FormSelect, FormText } from '#app/forms/settings-form.tsx';
import { m } from '#app/paraglide/messages.js';
import type { Option } from '#app/ui/form/select.tsx';
import { Callout } from '#app/ui/states/callout.tsx';
import { dataCategoryWords } from '../registers/choice-words.ts';
import { toLocal } from './berlin-time.ts';
import { choicesOf, kindWords } from './breach-words.ts';

interface Props {
  breach?: Breach | undefined;
  /** When the page was made: the clock begins there unless it is set otherwise. */
  now: number;
  recipients: readonly Option[];
}

/** What is known of a breach. */
export function BreachFields({ breach, now, recipients }: Props) {
  return (
    <>
      <Callout>{m.breach_no_names()}</Callout>
      <FormText field="title" label={m.breach_title()} value={breach?.title} maxLength={200} />
      <FormText
        field="noticedAt"
        type="datetime-local"
        label={m.breach_noticed()}
        help={m.breach_noticed_help()}
        value={toLocal(breach?.noticedAt ?? now)}
      />
      <FormArea field="what" label={m.breach_what()} value={breach?.what} rows={5} maxLength={5000} />
      <FormChecks field="kinds" label={m.breach_kinds()} options={choicesOf(kindWords)} values={breach?.kinds} />
      <FormChecks
        field="dataCategories"
        label={m.breach_categories()}
        options={choicesOf(dataCategoryWords)}
        values={breach?.dataCategories}
        columns
        optional
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <FormText
          field="peopleCount"
          type="number"
          min={0}
          label={m.breach_people_count()}
          help={m.breach_count_help()}
          value={breach?.peopleCount?.toString()}
          optional
        />
        <FormText
          field="recordsCount"
          type="number"
          min={0}
          label={m.breach_records_count()}
          help={m.breach_count_help()}
          value={breach?.recordsCount?.toString()}
          optional
        />
      </div>
      <FormArea
        field="consequences"
        label={m.breach_consequences()}
        value={breach?.consequences}
        rows={3}
        maxLength={5000}
        optional
      />
      <FormArea
        field="measures"
        label={m.breach_measures_taken()}
        value={breach?.measures}
        rows={3}
        maxLength={5000}
        optional
      />
      <FormSelect
        field="recipientId"
        label={m.breach_where()}
        value={breach?.recipient?.id}
        options={[{ value: '', label: m.breach_where_own() }, ...recipients]}
      />
    </>
  );
}
