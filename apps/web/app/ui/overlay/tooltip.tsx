import type { ReactNode } from 'react';
import { Kbd } from '../display/kbd.tsx';

/** What a button does and its key, on hovering and on focus. For the eyes only: the button carries its name itself. */
export function Tooltip({ label, shortcut, children }: { label: string; shortcut: string; children: ReactNode }) {
  return (
    <span className="tooltip relative inline-flex">
      {children}
      <span
        aria-hidden
        className="tooltip-text pointer-events-none absolute top-full right-0 z-30 mt-1.5 items-center gap-2 rounded-control bg-surface-1 py-1 pr-1 pl-2.5 text-12 font-medium whitespace-nowrap text-normal shadow-float"
      >
        {label}
        <Kbd>{shortcut}</Kbd>
      </span>
    </span>
  );
}
