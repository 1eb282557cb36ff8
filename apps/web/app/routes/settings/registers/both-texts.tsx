import { FormArea, FormText } from '#app/forms/settings-form.tsx';
import { m } from '#app/paraglide/messages.js';
import type { ReactNode } from 'react';

interface Props {
  field: string;
  label: string;
  value: { de: string; en: string } | undefined;
  maxLength: number;
  help?: ReactNode;
  optional?: boolean;
  /** See `FormText`. */
  required?: boolean;
  /** Several lines high, for whole sentences. */
  tall?: boolean;
}

/** A text in German and in English, side by side where there is room. */
export function BothTexts({ field, label, value, maxLength, help, optional = false, required, tall = false }: Props) {
  const shared = { maxLength, optional, ...(help !== undefined && { help }) };
  const line = required === undefined ? {} : { required };
  const de = { field: `${field}.de`, label: m.text_in_german({ text: label }), value: value?.de };
  const en = { field: `${field}.en`, label: m.text_in_english({ text: label }), value: value?.en };
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      {tall ? <FormArea {...de} {...shared} rows={3} /> : <FormText {...de} {...shared} {...line} />}
      {tall ? <FormArea {...en} {...shared} rows={3} /> : <FormText {...en} {...shared} {...line} />}
    </div>
  );
}
