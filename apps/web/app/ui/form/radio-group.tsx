import type { ReactNode } from 'react';

export interface Choice {
  value: string;
  label: string;
  help?: ReactNode;
}

/** One of a few, each with what it means. */
export function RadioGroup({
  id,
  name,
  label,
  choices,
  defaultValue,
  error,
}: {
  id: string;
  name: string;
  label: string;
  choices: readonly Choice[];
  defaultValue: string;
  error?: string | undefined;
}) {
  return (
    <fieldset id={id} {...(error === undefined ? {} : { 'aria-describedby': `${id}-error` })}>
      <legend className="mb-1 text-13 font-medium text-strong">{label}</legend>
      {choices.map((choice) => (
        <label
          key={choice.value}
          className="flex min-h-8 cursor-pointer items-start gap-2.5 py-1.5 pointer-coarse:min-h-11"
        >
          <input
            type="radio"
            name={name}
            value={choice.value}
            defaultChecked={choice.value === defaultValue}
            className="mt-0.5 size-4 shrink-0 accent-accent"
          />
          <span className="text-14 text-normal">
            {choice.label}
            {choice.help !== undefined && <span className="block text-13 text-muted">{choice.help}</span>}
          </span>
        </label>
      ))}
      {error !== undefined && (
        <p id={`${id}-error`} className="text-13 font-medium text-bad-text">
          {error}
        </p>
      )}
    </fieldset>
  );
}
