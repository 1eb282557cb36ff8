import type { Customer } from '@redlich/contract';
import { FormCheck, FormText } from '#app/forms/settings-form.tsx';
import { m } from '#app/paraglide/messages.js';
import { OrganisationField } from './organisation-field.tsx';

/** What staff may enter of a person. `choosable`: the organisation shares with people it chooses. */
export function CustomerFields({ customer, choosable }: { customer?: Customer; choosable: boolean }) {
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2">
        <FormText field="firstName" label={m.first_name()} value={customer?.firstName} maxLength={100} optional />
        <FormText field="lastName" label={m.last_name()} value={customer?.lastName} maxLength={100} optional />
      </div>
      <FormText
        field="email"
        type="email"
        label={m.email()}
        value={customer?.email}
        maxLength={254}
        autoComplete="off"
        {...(customer?.hasLogin ? { disabled: true, help: m.customer_email_fixed() } : {})}
      />
      <OrganisationField
        label={m.organisation()}
        value={customer?.organisation?.name}
        help={customer ? m.customer_organisation_help() : m.customer_organisation_new_help()}
        optional
      />
      <div className="flex flex-col gap-1">
        {choosable && (
          <FormCheck
            field="seesOrganisation"
            value={customer?.seesOrganisation ?? false}
            label={m.customer_sees_organisation()}
            help={m.customer_sees_organisation_help()}
          />
        )}
        <FormCheck
          field="isInvited"
          value={customer?.isInvited ?? false}
          label={m.customer_invited()}
          help={m.customer_invited_help()}
        />
      </div>
    </>
  );
}
