import clsx from 'clsx';
import type { ReactNode } from 'react';
import { m } from '#app/paraglide/messages.js';

export interface FieldText {
  /** Of the control; the error summary links to it. */
  id: string;
  label: string;
  help?: ReactNode;
  error?: string | undefined;
  optional?: boolean;
  /** The label is read aloud only, where the place explains itself. */
  hideLabel?: boolean;
}

/** Label above, control, help and error below. Every field of the product stands in one of these. */
export function Field({ id, label, help, error, optional, hideLabel, children }: FieldText & { children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <label htmlFor={id} className={clsx('text-13 font-medium text-strong', hideLabel && 'sr-only')}>
        {label}
        {optional === true && <span className="ml-1.5 font-normal text-muted">{m.optional()}</span>}
      </label>
      {children}
      {help !== undefined && (
        <p id={`${id}-help`} className="text-13 text-muted">
          {help}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className="text-13 font-medium text-bad-text">
          {error}
        </p>
      )}
    </div>
  );
}

/** What a control needs to be tied to its field's words. */
export function describedBy({ id, help, error }: FieldText) {
  const ids = [help !== undefined && `${id}-help`, error !== undefined && `${id}-error`].filter(Boolean);
  return {
    id,
    ...(ids.length > 0 ? { 'aria-describedby': ids.join(' ') } : {}),
    ...(error !== undefined ? { 'aria-invalid': true as const } : {}),
  };
}

export const controlClass = clsx(
  'w-full rounded-control bg-surface-1 px-3 text-14 text-strong shadow-control ring-1 ring-inset ring-line-strong',
  'transition-shadow duration-120 placeholder:text-muted hover:ring-muted',
  'focus:outline-2 focus:outline-offset-0 focus:outline-accent-text focus:ring-transparent',
  'aria-invalid:ring-bad disabled:cursor-not-allowed disabled:bg-surface-2 disabled:text-muted pointer-coarse:text-16',
);
