import clsx from 'clsx';
import { useState, type ReactNode } from 'react';
import { m } from '#app/paraglide/messages.js';
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

const longFrom = 13;

/** Several boxes under one label; any number of them can be ticked. A long list can be narrowed; what is ticked stays so. */
export function CheckboxGroup({ id, name, label, options, checked, help, error, columns = false }: Props) {
  const [wanted, setWanted] = useState('');
  const isShown = (text: string) => text.toLowerCase().includes(wanted.trim().toLowerCase());
  const described = [help !== undefined && `${id}-help`, error !== undefined && `${id}-error`].filter(Boolean);
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={described.join(' ') || undefined} className="min-w-0">
      <legend className="text-13 font-medium text-strong">{label}</legend>
      {help !== undefined && (
        <p id={`${id}-help`} className="mt-0.5 text-13 text-muted">
          {help}
        </p>
      )}
      {options.length >= longFrom && (
        <input
          type="search"
          value={wanted}
          onChange={({ target }) => setWanted(target.value)}
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          aria-label={m.options_filter({ label })}
          placeholder={m.options_filter({ label })}
          maxLength={100}
          className="needs-script mt-2 h-9 w-full max-w-80 rounded-control bg-surface-2 px-3 text-14 text-strong placeholder:text-muted pointer-coarse:h-11 pointer-coarse:text-16"
        />
      )}
      <div className={clsx('mt-1', columns && 'grid gap-x-6 sm:grid-cols-2')}>
        {options.map(({ value, ...option }) => (
          <div key={value} className={isShown(option.label) ? 'contents' : 'hidden'}>
            <Checkbox name={name} value={value} defaultChecked={checked.includes(value)} {...option} />
          </div>
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
