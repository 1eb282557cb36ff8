import type { Ticket, TicketItem } from '@redlich/contract';
import { Link } from '@remix-run/react';
import { age, day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { CopyButton } from '#app/ui/actions/copy-button.tsx';
import { Avatar } from '#app/ui/display/avatar.tsx';
import { StateMark } from '#app/ui/display/state-mark.tsx';
import { VipMark } from '#app/ui/display/vip-mark.tsx';
import { Part } from './property-part.tsx';

interface Props {
  ticket: Ticket;
  /** What else this person asked. */
  others: readonly TicketItem[];
  now: number;
}

/** Who asks: the person, where they work and under which contract, and what else they asked. */
export function CustomerPart({ ticket, others, now }: Props) {
  const { customer, organisation } = ticket;
  return (
    <Part title={m.customer()}>
      {customer === null ? <Nobody ticket={ticket} /> : <Person ticket={ticket} customer={customer} />}
      {organisation != null && (
        <p className="mt-1 text-13">
          {ticket.contract == null ? (
            <span className="text-warn-text">{m.contract_none_in_force()}</span>
          ) : (
            <>
              <Link
                to={`/desk/contracts/${ticket.contract.id}`}
                discover="none"
                className="text-normal hover:underline"
              >
                {m.contract_named({ number: ticket.contract.number })}
              </Link>
              <span className="block text-12 text-muted">
                {ticket.contract.endsOn === null
                  ? m.contract_unlimited()
                  : m.contract_until({ date: day(ticket.contract.endsOn) })}
              </span>
            </>
          )}
        </p>
      )}
      {customer !== null && others.length > 0 && (
        <>
          <h3 className="mt-3 mb-1 text-12 font-medium text-muted">{m.other_tickets()}</h3>
          <ul className="-mx-2">
            {others.map((other) => (
              <li key={other.id}>
                <Link
                  to={`/desk/tickets/${other.id}`}
                  discover="none"
                  className="flex h-8 items-center gap-2 rounded-control px-2 text-13 hover:bg-surface-2 pointer-coarse:h-11"
                >
                  <StateMark state={other.state} bare />
                  <span className="min-w-0 flex-1 truncate text-normal">{other.subject}</span>
                  <span className="text-12 text-muted tabular-nums" suppressHydrationWarning>
                    {age(other.updatedAt, now)}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
          <Link
            to={`/desk?customerId=${customer.id}`}
            discover="none"
            className="mt-1 inline-block text-13 text-accent-text hover:underline"
          >
            {m.other_tickets_all()}
          </Link>
        </>
      )}
    </Part>
  );
}

function Person({ ticket, customer }: { ticket: Ticket; customer: NonNullable<Ticket['customer']> }) {
  return (
    <>
      <div className="flex items-center gap-3">
        <Avatar name={customer.name || customer.email} size={32} />
        <div className="min-w-0 flex-1">
          <Link
            to={`/desk/customers/${customer.id}`}
            discover="none"
            className="block truncate text-14 font-medium text-strong hover:underline"
          >
            {customer.name || customer.email}
          </Link>
          <Workplace ticket={ticket} />
        </div>
      </div>
      <p className="mt-2 flex items-center justify-between gap-1 text-13">
        <span className="truncate" title={customer.email}>
          {customer.email}
        </span>
        <CopyButton text={customer.email} label={m.copy_email()} />
      </p>
      <Link
        to={`/desk/customers/${customer.id}?ticket=${ticket.number}#consents`}
        discover="none"
        className="mt-1 inline-flex min-h-8 items-center text-13 text-muted hover:text-strong hover:underline"
      >
        {m.consent_ticket_link()}
      </Link>
    </>
  );
}

/** An anonymised ticket belongs to nobody; where they worked may still be told. */
const Nobody = ({ ticket }: { ticket: Ticket }) => (
  <>
    <p className="text-14 text-muted">{m.customer_anonymised()}</p>
    <Workplace ticket={ticket} />
  </>
);

function Workplace({ ticket: { organisation } }: { ticket: Ticket }) {
  if (organisation == null) return null;
  return (
    <span className="flex min-w-0 items-center gap-2">
      <Link
        to={`/desk/organisations/${organisation.id}`}
        discover="none"
        className="block min-w-0 truncate text-13 text-muted hover:text-strong hover:underline"
      >
        {organisation.name}
      </Link>
      {organisation.isVip && <VipMark />}
    </span>
  );
}
