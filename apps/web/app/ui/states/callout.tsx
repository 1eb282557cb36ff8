import clsx from 'clsx';
import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

type Tone = 'plain' | 'good' | 'warn' | 'bad';
const looks: Record<Tone, [string, LucideIcon]> = {
  plain: ['bg-surface-2 text-normal', Info],
  good: ['bg-good-soft text-good-text', CircleCheck],
  warn: ['bg-warn-soft text-warn-text', TriangleAlert],
  bad: ['bg-bad-soft text-bad-text', CircleAlert],
};

/** A word beside the flow that must not be missed. */
export function Callout({
  tone = 'plain',
  children,
  action,
  className,
}: {
  tone?: Tone;
  children: ReactNode;
  action?: ReactNode;
  className?: string;
}) {
  const [look, Icon] = looks[tone];
  return (
    <div
      role={tone === 'bad' ? 'alert' : 'status'}
      className={clsx('flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card px-4 py-2.5 text-14', look, className)}
    >
      <span className="flex min-w-0 flex-1 basis-60 gap-2.5">
        <Icon size={16} aria-hidden className="mt-0.5 shrink-0" />
        <span className="min-w-0">{children}</span>
      </span>
      {action}
    </div>
  );
}
