import clsx from 'clsx';
import type { ReactNode } from 'react';
import { Checkbox } from './checkbox.tsx';

export interface CheckOption {
  value: string;
  label: string;
  help?: ReactNode;
  disabled?: boolean;
}

interface Props {
  id: string;
  name: string;
  label: string;
  options: readonly CheckOption[];
  /** The values that are ticked to begin with. */
  checked: readonly string[];
  help?: ReactNode;
  error?: string | undefined;
  optional?: boolean;
  /** In columns where there is room, for many short ones. */
  columns?: boolean;
}

/** Several boxes under one label; any number of them can be ticked. */
export function CheckboxGroup({ id, name, label, options, checked, help, error, columns = false }: Props) {
  const described = [help !== undefined && `${id}-help`, error !== undefined && `${id}-error`].filter(Boolean);
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={described.join(' ') || undefined} className="min-w-0">
      <legend className="text-13 font-medium text-strong">{label}</legend>
      {help !== undefined && (
        <p id={`${id}-help`} className="mt-0.5 text-13 text-muted">
          {help}
        </p>
      )}
      <div className={clsx('mt-1', columns && 'grid gap-x-6 sm:grid-cols-2')}>
        {options.map(({ value, ...option }) => (
          <Checkbox key={value} name={name} value={value} defaultChecked={checked.includes(value)} {...option} />
        ))}
      </div>
      {error !== undefined && (
        <p id={`${id}-error`} className="mt-1 text-13 font-medium text-bad-text">
          {error}
        </p>
      )}
    </fieldset>
  );
}
