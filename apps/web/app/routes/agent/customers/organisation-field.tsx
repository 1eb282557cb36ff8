import type { Organisation } from '@redlich/contract';
import { useState } from 'react';
import { FormText } from '#app/forms/settings-form.tsx';
import { useApiSearch } from '#app/routes/agent/shell/use-api-search.ts';

interface Props {
  field?: string;
  label: string;
  value?: string | undefined;
  help?: string;
  optional?: boolean;
}

/** An organisation by its name; known ones are proposed while typing. */
export function OrganisationField({ field = 'organisation', ...rest }: Props) {
  const [text, setText] = useState('');
  const known = useApiSearch<Organisation>('/organisations', text);
  return (
    <div onInput={({ target }) => target instanceof HTMLInputElement && setText(target.value)}>
      <FormText field={field} {...rest} maxLength={200} autoComplete="off" list={`known-${field}`} />
      <datalist id={`known-${field}`}>
        {known.map(({ id, name }) => (
          <option key={id}>{name}</option>
        ))}
      </datalist>
    </div>
  );
}
