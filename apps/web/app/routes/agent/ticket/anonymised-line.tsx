import { VenetianMask } from 'lucide-react';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';

/** Stands where the composer was: nothing is written here any more. */
export function AnonymisedLine({ at }: { at: string | null }) {
  return (
    <p className="flex items-start gap-2 border-t border-line bg-surface-1 px-4 py-3 text-14 text-muted md:px-6">
      <VenetianMask size={16} aria-hidden className="mt-0.5 shrink-0" />
      <span>{at === null ? m.ticket_anonymised() : m.ticket_anonymised_on({ date: day(at) })}</span>
    </p>
  );
}
