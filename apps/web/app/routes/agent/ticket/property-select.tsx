import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Option } from '#app/ui/form/select.tsx';

interface Props {
  id: string;
  name: string;
  label: string;
  value: string | undefined;
  options: readonly Option[];
  mark?: ReactNode;
}

/** One property as a line: its name, its mark and value; the whole value is the browser's own list. */
export function PropertySelect({ id, name, label, value, options, mark }: Props) {
  return (
    <div className="flex items-center gap-2">
      <label htmlFor={id} className="w-22 shrink-0 text-13 text-muted">
        {label}
      </label>
      <span className="relative flex min-w-0 flex-1 items-center">
        {mark !== undefined && <span className="pointer-events-none absolute left-2 flex">{mark}</span>}
        <select
          id={id}
          name={name}
          value={value}
          // The form around it hears the change.
          onChange={() => undefined}
          className={`h-8 w-full appearance-none truncate rounded-control bg-transparent pr-7 text-13 font-medium text-strong hover:bg-surface-2 pointer-coarse:h-11 ${mark === undefined ? 'pl-2' : 'pl-9'}`}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown size={12} aria-hidden className="pointer-events-none absolute right-2.5 text-muted" />
      </span>
    </div>
  );
}
