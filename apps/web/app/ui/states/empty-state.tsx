import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

/** What belongs here and, where there is one, the act that brings it here. */
export function EmptyState({
  icon: Icon,
  title,
  text,
  action,
}: {
  icon: LucideIcon;
  title: string;
  text: string;
  action?: ReactNode;
}) {
  return (
    <div className="mx-auto flex max-w-sm flex-col items-center px-6 py-16 text-center">
      <Icon size={24} strokeWidth={1.5} aria-hidden className="mb-4 text-muted" />
      <p className="text-14 font-semibold text-strong">{title}</p>
      <p className="mt-1 text-14 text-muted">{text}</p>
      {action !== undefined && <div className="mt-5">{action}</div>}
    </div>
  );
}
