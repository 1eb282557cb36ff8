import type { OfferedConsent } from '@redlich/contract';
import { m } from '#app/paraglide/messages.js';
import { inMine } from '#app/routes/settings/consents/consent-words.ts';
import { Checkbox } from '#app/ui/form/checkbox.tsx';

/** What the tenant asks visitors for: apart from the request, never ticked beforehand (GDPR Art. 4(11), 7(4)). */
export function OfferedConsents({ items }: { items: readonly OfferedConsent[] }) {
  if (items.length === 0) return null;
  return (
    <fieldset className="border-t border-line pt-5">
      <legend className="float-left mb-1 w-full text-14 font-medium text-strong">{m.consent_form_title()}</legend>
      <p className="clear-left text-13 text-muted">{m.consent_form_lead()}</p>
      {items.map(({ purposeId, version, name, text }) => (
        <Checkbox
          key={purposeId}
          name="consents"
          value={`${purposeId} ${version}`}
          label={inMine(name)}
          help={<span className="whitespace-pre-line">{inMine(text)}</span>}
        />
      ))}
    </fieldset>
  );
}
