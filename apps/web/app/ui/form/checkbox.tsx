import type { InputHTMLAttributes, ReactNode } from 'react';

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> & { label: ReactNode; help?: ReactNode };

export function Checkbox({ label, help, ...rest }: Props) {
  return (
    <label className="flex min-h-8 cursor-pointer items-start gap-2.5 py-1.5 pointer-coarse:min-h-11">
      <input type="checkbox" {...rest} className="mt-0.5 size-4 shrink-0 accent-accent" />
      <span className="min-w-0 text-14 wrap-anywhere text-normal">
        {label}
        {help !== undefined && <span className="block text-13 text-muted">{help}</span>}
      </span>
    </label>
  );
}
