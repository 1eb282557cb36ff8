import type { TicketItem } from '@redlich/contract';
import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { age } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { StateMark } from '#app/ui/display/state-mark.tsx';

/** The newest tickets of somebody, and the way to all of them. */
export function TicketLines({ items, all, now }: { items: readonly TicketItem[]; all: string; now: number }) {
  if (items.length === 0) return <p className="text-14 text-muted">{m.customer_no_tickets()}</p>;
  return (
    <>
      <ul className="border-t border-line">
        {items.map((ticket) => (
          <li key={ticket.id} className="border-b border-line">
            <TicketLine
              ticket={ticket}
              className="flex min-h-10 items-center gap-3 py-1.5 text-14 hover:bg-surface-2 md:-mx-2 md:rounded-control md:px-2 pointer-coarse:min-h-11"
            >
              <span className="w-28 shrink-0 text-12 text-muted max-sm:w-auto">
                <StateMark state={ticket.state} />
              </span>
              <span className="shrink-0 text-12 text-muted tabular-nums max-sm:hidden">#{ticket.number}</span>
              <span className="min-w-0 flex-1 truncate text-strong">{ticket.subject}</span>
              <span className="shrink-0 text-12 text-muted tabular-nums" suppressHydrationWarning>
                {age(ticket.updatedAt, now)}
              </span>
            </TicketLine>
          </li>
        ))}
      </ul>
      <Link to={all} discover="none" className="mt-2 inline-block text-13 text-accent-text hover:underline">
        {m.record_tickets_all()}
      </Link>
    </>
  );
}

/** The way to a ticket; no way where the rights show it in lists only. */
function TicketLine({ ticket, className, children }: { ticket: TicketItem; className: string; children: ReactNode }) {
  if (ticket.mayRead === false)
    return (
      <span title={m.ticket_overview_only()} className={className}>
        {children}
      </span>
    );
  return (
    <Link to={`/desk/tickets/${ticket.id}`} discover="none" className={className}>
      {children}
    </Link>
  );
}
