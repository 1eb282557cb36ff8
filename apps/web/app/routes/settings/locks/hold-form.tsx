import { holdKindSchema, type HoldKind } from '@redlich/contract';
import type { FormResult } from '#app/forms/saved.server.ts';
import { FormArea, FormRadios, FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { m } from '#app/paraglide/messages.js';

const kinds: Record<HoldKind, { label: () => string; help: () => string }> = {
  ticket: { label: m.hold_ticket, help: m.hold_ticket_help },
  customer: { label: m.hold_customer, help: m.hold_customer_help },
  organisation: { label: m.hold_organisation, help: m.hold_organisation_help },
};

interface Props {
  result: FormResult | undefined;
  /** From where one comes: what is to be held. */
  kind: string | undefined;
  reference: string | undefined;
}

/** What is to be kept, why, and when to look at it again. */
export const HoldForm = ({ result, kind, reference }: Props) => (
  <SettingsForm name="place" pageResult={result} submitLabel={m.hold_place()} doneText={m.hold_placed()} clears>
    <FormRadios
      field="kind"
      label={m.hold_kind()}
      value={kind ?? 'ticket'}
      choices={holdKindSchema.options.map((value) => ({
        value,
        label: kinds[value].label(),
        help: kinds[value].help(),
      }))}
    />
    <FormText
      field="reference"
      label={m.hold_reference()}
      help={m.hold_reference_help()}
      value={reference}
      maxLength={300}
      className="max-w-96"
    />
    <FormArea field="reason" label={m.hold_reason()} help={m.hold_reason_help()} rows={3} maxLength={1000} />
    <FormText
      field="reviewOn"
      type="date"
      label={m.hold_review_on()}
      help={m.hold_review_on_help()}
      className="max-w-48"
    />
  </SettingsForm>
);
