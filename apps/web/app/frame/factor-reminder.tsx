import { Link } from '@remix-run/react';
import { ShieldAlert } from 'lucide-react';
import { daysUntil } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { useRootData } from '#app/root-data.ts';

/** On every page of somebody who has some days left to set up a second factor. */
export function FactorReminder() {
  const duty = useRootData()?.factorDuty;
  if (!duty || duty.overdue) return null;
  const days = daysUntil(duty.dueAt);
  return (
    <p
      role="status"
      className="flex flex-wrap items-center justify-center gap-x-3 gap-y-0.5 bg-note-soft px-4 py-1.5 text-13 text-note-text"
    >
      <span className="flex items-center gap-2">
        <ShieldAlert size={16} aria-hidden className="shrink-0" />
        {days <= 1 ? m.factor_reminder_today() : m.factor_reminder({ count: days })}
      </span>
      <Link to="/security" className="inline-flex min-h-6 items-center font-medium underline underline-offset-2">
        {m.factor_reminder_action()}
      </Link>
    </p>
  );
}
