import { useFetcher } from '@remix-run/react';
import { createContext, useContext, useEffect, useRef, type ReactNode } from 'react';
import { m } from '#app/paraglide/messages.js';
import { Button } from '#app/ui/actions/button.tsx';
import { FormErrors } from '#app/ui/form/form-errors.tsx';
import { Select, type Option } from '#app/ui/form/select.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useToast } from '#app/ui/overlay/toast.tsx';
import { errorsOf, fieldError } from './field-errors.ts';
import type { FormResult } from './saved.server.ts';

type Ids = Record<string, string>;
const nothing: Record<string, string> = {};

interface Current {
  name: string;
  result: FormResult | undefined;
}
const Current = createContext<Current>({ name: '', result: undefined });

interface Props {
  /** Tells this form from the others of the page; also the beginning of its controls' ids. */
  name: string;
  /** The answer to the form sent without scripts. */
  pageResult: FormResult | undefined;
  hidden?: Record<string, string>;
  submitLabel: string;
  /** Emptied after it was saved: for forms that add something. */
  clears?: boolean;
  children: ReactNode;
  extra?: ReactNode;
}

/** A form of the settings: sent in place, errors above and at the fields, a word when it was saved. */
export function SettingsForm({
  name,
  pageResult,
  hidden = nothing,
  submitLabel,
  clears = false,
  children,
  extra,
}: Props) {
  const fetcher = useFetcher<FormResult>({ key: name });
  const form = useRef<HTMLFormElement>(null);
  const toast = useToast();
  const result = fetcher.data ?? (pageResult?.form === name ? pageResult : undefined);
  const problem = result?.saved === false ? result.problem : undefined;
  useEffect(() => {
    if (fetcher.data?.saved !== true) return;
    toast(m.saved());
    if (clears) form.current?.reset();
  }, [fetcher.data, toast, clears]);
  const ids: Ids = {};
  for (const { field } of problem?.fields ?? []) ids[field] = `${name}-${field}`;
  return (
    <Current.Provider value={{ name, result }}>
      <fetcher.Form ref={form} method="post" className="flex max-w-140 flex-col gap-5">
        <input type="hidden" name="form" value={name} />
        {Object.entries(hidden).map(([key, value]) => (
          <input key={key} type="hidden" name={key} value={value} />
        ))}
        <FormErrors errors={errorsOf(problem, ids)} />
        {children}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="primary" disabled={fetcher.state !== 'idle'}>
            {fetcher.state === 'idle' ? submitLabel : m.saving()}
          </Button>
          {extra}
        </div>
      </fetcher.Form>
    </Current.Provider>
  );
}

/** Ids, the value typed before, and the error of one field of the form around it. */
function useField(field: string, stored: string | undefined) {
  const { name, result } = useContext(Current);
  const refused = result?.saved === false ? result : undefined;
  return {
    id: `${name}-${field}`,
    name: field,
    defaultValue: refused?.values[field] ?? stored ?? '',
    error: fieldError(refused?.problem, field),
  };
}

interface FieldProps {
  field: string;
  label: string;
  value?: string | undefined;
  help?: ReactNode;
  optional?: boolean;
}

export function FormText({
  field,
  value,
  ...rest
}: FieldProps & {
  type?: string;
  maxLength?: number;
  min?: number;
  max?: number;
  autoComplete?: string;
  inputMode?: 'numeric';
  className?: string;
  minLength?: number;
}) {
  return <TextField {...useField(field, value)} {...rest} />;
}

export function FormSelect({ field, value, ...rest }: FieldProps & { options: readonly Option[] }) {
  return <Select {...useField(field, value)} {...rest} />;
}
