import { periodUnitSchema, simplePeriod, type ImportKind, type RetentionCategory } from '@redlich/contract';
import { FormCheck, FormSelect, FormText } from '#app/forms/settings-form.tsx';
import { m } from '#app/paraglide/messages.js';
import type { Option } from '#app/ui/form/select.tsx';
import { AddressFields } from '../address-fields.tsx';
import { mechanismOptions } from '../recipients/recipient-words.ts';
import { retentionWords, unitWords } from '../retention/retention-words.ts';

interface Props {
  kind: ImportKind;
  values: Readonly<Record<string, string>>;
  countries: readonly Option[];
}

/** The fields of a register with what the text says in them. */
export function ProposalFields({ kind, values, countries }: Props) {
  switch (kind) {
    case 'controller':
      return <Controller values={values} countries={countries} />;
    case 'dpo':
      return (
        <>
          <FormText field="name" label={m.name()} value={values['name']} maxLength={200} optional />
          <FormText field="email" type="email" label={m.email()} value={values['email']} maxLength={254} />
          <AddressFields address={addressIn(values)} countries={withNone(values['address.country'], countries)} />
        </>
      );
    case 'authority':
      return <Authority values={values} />;
    case 'recipient':
      return <Recipient values={values} countries={countries} />;
    case 'retention':
      return (
        <>
          <p className="text-14 font-medium text-strong">
            {retentionWords[values['category'] as RetentionCategory].name()}
          </p>
          <input type="hidden" name="category" value={values['category']} />
          <Period period={values['period'] ?? ''} />
        </>
      );
  }
}

type Values = Props['values'];

function Period({ period }: { period: string }) {
  const { count, unit } = simplePeriod(period);
  return (
    <div className="flex items-start gap-3">
      <FormText
        field="count"
        type="number"
        min={1}
        max={36_500}
        label={m.period()}
        value={String(count)}
        className="max-w-28"
      />
      <FormSelect
        field="unit"
        label={m.retention_unit()}
        value={unit}
        options={periodUnitSchema.options.map((value) => ({ value, label: unitWords[value]() }))}
      />
    </div>
  );
}

/** Where the text does not say the country nobody is put into one: an empty choice is refused. */
const withNone = (country: string | undefined, countries: readonly Option[]): readonly Option[] =>
  country ? countries : [{ value: '', label: m.notice_import_choose() }, ...countries];

const addressIn = (values: Values) => ({
  street: values['address.street'] ?? '',
  postalCode: values['address.postalCode'] ?? '',
  city: values['address.city'] ?? '',
  country: values['address.country'] ?? '',
});

const Controller = ({ values, countries }: Omit<Props, 'kind'>) => (
  <>
    <FormText field="name" label={m.controller_name()} value={values['name']} maxLength={200} />
    <FormText field="legalForm" label={m.legal_form()} value={values['legalForm']} maxLength={100} optional />
    <AddressFields address={addressIn(values)} countries={withNone(values['address.country'], countries)} />
    <FormText field="email" type="email" label={m.email()} value={values['email']} maxLength={254} />
    <FormText field="phone" label={m.phone()} value={values['phone']} maxLength={50} optional />
    <div className="grid gap-5 sm:grid-cols-2">
      <FormText
        field="registerCourt"
        label={m.register_court()}
        value={values['registerCourt']}
        maxLength={100}
        optional
      />
      <FormText
        field="registerNumber"
        label={m.register_number()}
        value={values['registerNumber']}
        maxLength={50}
        optional
      />
    </div>
    <FormText field="vatId" label={m.vat_id()} value={values['vatId']} maxLength={30} optional />
  </>
);

/** From the registry of offices: nothing to correct. */
const Authority = ({ values }: { values: Values }) => (
  <div className="rounded-card bg-surface-2 p-4 text-14">
    {Object.entries(values).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    <p className="font-medium text-strong">{values['name']}</p>
    <p className="mt-1 text-normal">
      {values['address.street']}, {values['address.postalCode']} {values['address.city']}
    </p>
    <p className="text-muted">
      {values['email']} · {values['website']}
    </p>
  </div>
);

const Recipient = ({ values, countries }: Omit<Props, 'kind'>) => (
  <>
    <FormText field="name" label={m.name()} value={values['name']} maxLength={200} />
    <FormSelect
      field="role"
      label={m.recipient_role()}
      value={values['role']}
      options={[
        { value: 'processor', label: m.role_processor() },
        { value: 'controller', label: m.role_controller() },
      ]}
    />
    <FormCheck
      field="toBeAnnounced"
      value={false}
      label={m.recipient_to_be_announced()}
      help={m.recipient_to_be_announced_help()}
    />
    <FormText field="purpose.de" label={m.purpose_de()} maxLength={300} />
    <FormText field="purpose.en" label={m.purpose_en()} maxLength={300} />
    <FormSelect
      field="country"
      label={m.country()}
      value={values['country']}
      options={withNone(values['country'], countries)}
    />
    <FormSelect
      field="transferMechanism"
      label={m.transfer()}
      help={m.transfer_help()}
      value={values['transferMechanism']}
      options={[{ value: '', label: m.transfer_none() }, ...mechanismOptions()]}
    />
  </>
);
