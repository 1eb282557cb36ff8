import clsx from 'clsx';
import { ChevronDown } from 'lucide-react';
import type { SelectHTMLAttributes } from 'react';
import { controlClass, describedBy, Field, type FieldText } from './field.tsx';

export interface Option {
  value: string;
  label: string;
}

type Props = FieldText & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id'> & { options: readonly Option[] };

/** The browser's own list: works without scripts, by keyboard and on a phone. */
export function Select({ id, label, help, error, optional, hideLabel, options, className, ...rest }: Props) {
  const text: FieldText = { id, label, help, ...(error === undefined ? {} : { error }) };
  return (
    <Field {...text} optional={optional ?? false} hideLabel={hideLabel ?? false}>
      <span className="relative block">
        <select
          {...describedBy(text)}
          {...rest}
          className={clsx(controlClass, 'h-9 appearance-none truncate pr-8 pointer-coarse:h-11', className)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown
          size={16}
          aria-hidden
          className="pointer-events-none absolute top-1/2 right-2.5 -translate-y-1/2 text-muted"
        />
      </span>
    </Field>
  );
}
