import type { TicketItem } from '@redlich/contract';
import { m } from '#app/paraglide/messages.js';

/** Where a request stands, in words a customer uses: who has to do something now. */
export function RequestState({ ticket: { state, turn } }: { ticket: Pick<TicketItem, 'state' | 'turn'> }) {
  const [word, tone] =
    state === 'closed'
      ? [m.request_done(), 'bg-surface-2 text-muted']
      : turn === 'customer'
        ? [m.request_waits_for_you(), 'bg-warn-soft text-warn-text']
        : state === 'new'
          ? [m.request_arrived(), 'bg-accent-soft text-accent-text']
          : [m.request_in_work(), 'bg-accent-soft text-accent-text'];
  return (
    <span className={`inline-flex h-6 items-center rounded-control px-2 text-13 font-medium whitespace-nowrap ${tone}`}>
      {word}
    </span>
  );
}
