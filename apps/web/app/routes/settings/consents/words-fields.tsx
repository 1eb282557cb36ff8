import type { ConsentPurpose } from '@redlich/contract';
import { FormArea, FormText } from '#app/forms/settings-form.tsx';
import { m } from '#app/paraglide/messages.js';

/** What people read and agree to, in both languages. */
export function WordsFields({ words }: { words?: Pick<ConsentPurpose, 'name' | 'text'> }) {
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2">
        <FormText field="name.de" label={m.consent_name_de()} value={words?.name.de} maxLength={120} />
        <FormText field="name.en" label={m.consent_name_en()} value={words?.name.en} maxLength={120} />
      </div>
      <FormArea
        field="text.de"
        label={m.consent_text_de()}
        help={m.consent_text_help()}
        value={words?.text.de}
        rows={3}
        maxLength={2000}
      />
      <FormArea field="text.en" label={m.consent_text_en()} value={words?.text.en} rows={3} maxLength={2000} />
    </>
  );
}
