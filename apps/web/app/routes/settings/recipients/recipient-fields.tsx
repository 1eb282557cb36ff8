import type { Recipient } from '@redlich/contract';
import { FormCheck, FormChecks, FormSelect, FormText, FormTextArea } from '#app/forms/settings-form.tsx';
import { m } from '#app/paraglide/messages.js';
import { categoryOptions, mechanismOptions, receivedOptions } from './recipient-words.ts';

interface Props {
  recipient: Recipient | null;
  countries: { value: string; label: string }[];
  /** Of a new one that begins with a host that was refused. */
  host: string | null;
}

/** Who it is, what it gets, and what a transfer rests on. */
export const RecipientFields = ({ recipient, countries, host }: Props) => (
  <>
    <FormText field="name" label={m.name()} value={recipient?.name} maxLength={200} />
    <div className="grid gap-5 sm:grid-cols-2">
      <FormSelect
        field="category"
        label={m.recipient_category()}
        value={recipient?.category ?? 'hosting'}
        options={categoryOptions()}
      />
      <FormSelect
        field="role"
        label={m.recipient_role()}
        value={recipient?.role ?? 'processor'}
        options={[
          { value: 'processor', label: m.role_processor() },
          { value: 'controller', label: m.role_controller() },
        ]}
      />
    </div>
    {recipient === null && (
      <FormCheck
        field="toBeAnnounced"
        value={false}
        label={m.recipient_to_be_announced()}
        help={m.recipient_to_be_announced_help()}
      />
    )}
    <FormText field="purpose.de" label={m.purpose_de()} value={recipient?.purpose.de} maxLength={300} />
    <FormText field="purpose.en" label={m.purpose_en()} value={recipient?.purpose.en} maxLength={300} />
    <FormChecks
      field="dataCategories"
      label={m.recipient_data()}
      help={m.recipient_data_help()}
      values={recipient?.dataCategories}
      options={receivedOptions()}
      columns
    />
    <FormSelect field="country" label={m.country()} value={recipient?.country ?? 'DE'} options={countries} />
    <Transfer recipient={recipient} />
    <FormText
      field="website"
      type="url"
      label={m.recipient_website()}
      value={recipient?.website ?? ''}
      maxLength={300}
      optional
    />
    <FormText
      field="privacyWebsite"
      type="url"
      label={m.recipient_privacy_website()}
      value={recipient?.privacyWebsite ?? ''}
      maxLength={300}
      optional
    />
    <FormTextArea
      field="hosts"
      label={m.recipient_hosts()}
      help={m.recipient_hosts_help()}
      value={recipient?.hosts.join('\n') ?? host ?? ''}
      rows={2}
      optional
    />
  </>
);

const Transfer = ({ recipient }: Pick<Props, 'recipient'>) => (
  <>
    <h2 className="mt-2 text-16">{m.recipient_transfer_title()}</h2>
    <FormSelect
      field="transferMechanism"
      label={m.transfer()}
      help={m.transfer_help()}
      value={recipient?.transferMechanism ?? ''}
      options={[{ value: '', label: m.transfer_none() }, ...mechanismOptions()]}
    />
    <div className="grid gap-5 sm:grid-cols-2">
      <FormText
        field="clausesOn"
        type="date"
        label={m.recipient_clauses_on()}
        help={m.recipient_clauses_on_help()}
        value={recipient?.clausesOn ?? ''}
        optional
      />
      <FormText
        field="dpfCheckedOn"
        type="date"
        label={m.recipient_dpf_checked()}
        help={m.recipient_dpf_checked_help()}
        value={recipient?.dpfCheckedOn ?? ''}
        optional
      />
    </div>
    <FormText
      field="copyPlace.de"
      label={m.recipient_copy_de()}
      help={m.recipient_copy_help()}
      value={recipient?.copyPlace.de}
      maxLength={300}
      optional
    />
    <FormText
      field="copyPlace.en"
      label={m.recipient_copy_en()}
      value={recipient?.copyPlace.en}
      maxLength={300}
      optional
    />
  </>
);
