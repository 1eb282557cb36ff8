import { useFetcher } from '@remix-run/react';
import { createContext, useContext, useEffect, useRef, type ReactNode } from 'react';
import { m } from '#app/paraglide/messages.js';
import { Button } from '#app/ui/actions/button.tsx';
import { CheckboxGroup, type CheckOption } from '#app/ui/form/checkbox-group.tsx';
import { FormErrors } from '#app/ui/form/form-errors.tsx';
import { Select, type Option } from '#app/ui/form/select.tsx';
import { Checkbox } from '#app/ui/form/checkbox.tsx';
import { RadioGroup, type Choice } from '#app/ui/form/radio-group.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
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
/** Answers that were told: a form that is drawn anew still has the one it was given. */
const told = new WeakSet<object>();

const Current = createContext<Current>({ name: '', result: undefined });

interface Props {
  /** Tells this form from the others of the page; also the beginning of its controls' ids. */
  name: string;
  /** The answer to the form sent without scripts. */
  pageResult: FormResult | undefined;
  /** Where it is sent, if not to the page it stands on. */
  action?: string;
  hidden?: Record<string, string>;
  submitLabel: string;
  /** `danger`: what is sent cannot be taken back; `secondary`: beside an act that matters more. */
  look?: 'primary' | 'secondary' | 'danger';
  /** Whether a file is sent with it. */
  hasFile?: boolean;
  /** Emptied after it was saved: for forms that add something. */
  clears?: boolean;
  /** What is told when it is done, where "saved" would not say it. */
  doneText?: string;
  children: ReactNode;
  extra?: ReactNode;
}

/** A form of the settings: sent in place, errors above and at the fields, a word when it was saved. */
export function SettingsForm({
  name,
  pageResult,
  action,
  hidden = nothing,
  submitLabel,
  look = 'primary',
  clears = false,
  hasFile = false,
  doneText,
  children,
  extra,
}: Props) {
  const fetcher = useFetcher<FormResult>({ key: name });
  const form = useRef<HTMLFormElement>(null);
  const toast = useToast();
  const result = fetcher.data ?? (pageResult?.form === name ? pageResult : undefined);
  const problem = result?.saved === false ? result.problem : undefined;
  useEffect(() => {
    if (fetcher.data?.saved !== true || told.has(fetcher.data)) return;
    told.add(fetcher.data);
    toast(doneText ?? m.saved());
    if (clears) form.current?.reset();
  }, [fetcher.data, toast, clears, doneText]);
  const ids: Ids = {};
  for (const { field } of problem?.fields ?? []) ids[field] = `${name}-${field}`;
  return (
    <Current.Provider value={{ name, result }}>
      <fetcher.Form
        ref={form}
        method="post"
        {...(hasFile && { encType: 'multipart/form-data' as const })}
        {...(action !== undefined && { action })}
        className="flex max-w-140 flex-col gap-5"
      >
        <input type="hidden" name="form" value={name} />
        {Object.entries(hidden).map(([key, value]) => (
          <input key={key} type="hidden" name={key} value={value} />
        ))}
        <FormErrors errors={errorsOf(problem, ids)} />
        {children}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look={look} disabled={fetcher.state !== 'idle'}>
            {fetcher.state === 'idle' ? submitLabel : m.saving()}
          </Button>
          {extra}
        </div>
      </fetcher.Form>
    </Current.Provider>
  );
}

/** Ids, the value typed before, and the error of one field of the form around it. */
export function useField(field: string, stored: string | undefined) {
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
  /** Where it differs from `!optional`: a field that may be out of sight is asked for by the api alone. */
  required?: boolean;
  /** Id of a list of proposals. */
  list?: string;
  disabled?: boolean;
}) {
  return <TextField {...useField(field, value)} {...rest} />;
}

export function FormTextArea({ field, value, ...rest }: FieldProps & { maxLength?: number; rows?: number }) {
  return <TextArea {...useField(field, value)} {...rest} />;
}

export function FormSelect({ field, value, ...rest }: FieldProps & { options: readonly Option[] }) {
  return <Select {...useField(field, value)} {...rest} />;
}

export function FormArea({ field, value, ...rest }: FieldProps & { rows?: number; maxLength?: number }) {
  return <TextArea {...useField(field, value)} {...rest} />;
}

export function FormRadios({ field, value, ...rest }: FieldProps & { choices: readonly Choice[] }) {
  return <RadioGroup {...useField(field, value)} {...rest} />;
}

/** A yes or no. Sent as `yes`; that it was asked at all is sent as `asks`, since a browser is silent about an empty box. */
export function FormCheck({
  field,
  value,
  label,
  help,
}: {
  field: string;
  value: boolean;
  label: string;
  help?: ReactNode;
}) {
  const { result } = useContext(Current);
  const refused = result?.saved === false ? result.values : undefined;
  const checked = refused?.asks === undefined ? value : refused[field] === 'yes';
  return (
    <>
      <input type="hidden" name="asks" value={field} />
      <Checkbox name={field} value="yes" defaultChecked={checked} label={label} help={help} />
    </>
  );
}

/** Boxes with one name; the form sends those that are ticked. */
export function FormChecks({
  field,
  values,
  ...rest
}: Omit<FieldProps, 'value'> & {
  values?: readonly string[] | undefined;
  options: readonly CheckOption[];
  columns?: boolean;
}) {
  const { defaultValue, ...given } = useField(field, values?.join(','));
  return <CheckboxGroup {...given} {...rest} checked={defaultValue.split(',')} />;
}
