import type { Customer } from '@redlich/contract';
import { useState } from 'react';
import { m } from '#app/paraglide/messages.js';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useApiSearch } from '#app/routes/agent/shell/use-api-search.ts';

/** The customer's address; known customers are proposed while typing. */
export function CustomerField({
  defaultValue,
  error,
}: {
  defaultValue: string | undefined;
  error: string | undefined;
}) {
  const [text, setText] = useState('');
  const known = useApiSearch<Customer>('/customers', text);
  return (
    <>
      <TextField
        id="email"
        name="email"
        type="email"
        label={m.customer_email()}
        help={m.customer_email_help()}
        list="known-customers"
        autoComplete="off"
        maxLength={254}
        defaultValue={defaultValue}
        error={error}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <datalist id="known-customers">
        {known.map((customer) => (
          <option key={customer.id} value={customer.email}>
            {[customer.firstName, customer.lastName].filter(Boolean).join(' ')}
            {customer.organisation === null ? '' : ` · ${customer.organisation.name}`}
          </option>
        ))}
      </datalist>
    </>
  );
}
