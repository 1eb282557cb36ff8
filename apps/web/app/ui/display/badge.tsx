import clsx from 'clsx';
import type { ReactNode } from 'react';

type Tone = 'plain' | 'accent' | 'good' | 'warn' | 'bad' | 'note';

const tones: Record<Tone, string> = {
  plain: 'bg-surface-2 text-normal',
  accent: 'bg-accent-soft text-accent-text',
  good: 'bg-good-soft text-good-text',
  warn: 'bg-warn-soft text-warn-text',
  bad: 'bg-bad-soft text-bad-text',
  note: 'bg-note-soft text-note-text',
};

/** A short word with a tinted ground. */
export function Badge({
  tone = 'plain',
  className,
  children,
}: {
  tone?: Tone;
  className?: string;
  children: ReactNode;
}) {
  return (
    <span
      className={clsx(
        'inline-flex h-5 max-w-full items-center gap-1 truncate rounded-control px-1.5 text-12 font-medium',
        tones[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}
