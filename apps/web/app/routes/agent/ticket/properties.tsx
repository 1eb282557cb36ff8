import type { Agent, Queue, Ticket, TicketItem } from '@redlich/contract';
import { Link, useFetcher } from '@remix-run/react';
import { Hash, UserRound, X } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { age, day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { useRootData } from '#app/root-data.ts';
import { buttonClass } from '#app/ui/actions/button.tsx';
import { CopyButton } from '#app/ui/actions/copy-button.tsx';
import { Avatar } from '#app/ui/display/avatar.tsx';
import { PriorityBars, priorityWord } from '#app/ui/display/priority-mark.tsx';
import { StateMark, StateShape, stateWord } from '#app/ui/display/state-mark.tsx';
import { VipMark } from '#app/ui/display/vip-mark.tsx';
import { useToast } from '#app/ui/overlay/toast.tsx';
import { absenceWord, choiceOf, handoverWord } from '../absence/absence-words.ts';
import { PropertySelect } from './property-select.tsx';
import type { action } from './ticket.tsx';

const states = ['new', 'open', 'pending', 'closed'] as const;
const priorities = ['low', 'normal', 'high', 'urgent'] as const;

interface Data {
  ticket: Ticket;
  agents: Agent[];
  queues: Queue[];
  others: TicketItem[];
  now: number;
}

/** What is known of a ticket beside its thread; each change is saved when it is made. */
export function Properties({ data, idPrefix }: { data: Data; idPrefix: string }) {
  const { ticket, agents, queues } = data;
  const fetcher = useFetcher<typeof action>({ key: `properties-${ticket.id}` });
  const me = useRootData()?.person?.id;
  const toast = useToast();
  useEffect(() => {
    if (fetcher.data?.kind === 'notUpdated') toast(fetcher.data.problem.message ?? m.change_refused(), 'bad');
  }, [fetcher.data, toast]);
  // What was just chosen stands there until the answer, then what the ticket has.
  const field = (name: string, value: string | undefined) => {
    const chosen = fetcher.formData?.get(name);
    return { id: `${idPrefix}-${name}`, name, value: typeof chosen === 'string' ? chosen : value };
  };
  return (
    <>
      {/* Only what was changed is sent: another person may have changed the rest meanwhile. */}
      <fetcher.Form
        method="post"
        className="flex flex-col gap-1 p-4 pr-2"
        onChange={({ target }) =>
          target instanceof HTMLSelectElement &&
          fetcher.submit({ intent: 'update', [target.name]: target.value }, { method: 'post' })
        }
      >
        <input type="hidden" name="intent" value="update" />
        <PropertySelect
          {...field('state', ticket.state)}
          label={m.state()}
          options={states.map((value) => ({ value, label: stateWord(value) }))}
          mark={<StateShape state={ticket.state} />}
        />
        <PropertySelect
          {...field('ownerId', ticket.owner?.id ?? '')}
          label={m.owner()}
          options={[{ value: '', label: m.owner_none() }, ...agents.map(choiceOf)]}
          mark={
            ticket.owner == null ? (
              <UserRound size={16} className="text-muted" />
            ) : (
              <Avatar name={ticket.owner.name} size={20} />
            )
          }
        />
        <AbsenceLine ticket={ticket} agents={agents} />
        {ticket.owner?.id !== me && (
          <button
            type="button"
            onClick={() => fetcher.submit({ intent: 'update', ownerId: me ?? '' }, { method: 'post' })}
            className="needs-script -mt-1 ml-33 h-8 w-fit rounded-control text-13 font-medium text-accent-text hover:underline pointer-coarse:h-11"
          >
            {m.owner_take_long()}
          </button>
        )}
        <PropertySelect
          {...field('queueId', ticket.queue?.id)}
          label={m.queue()}
          options={queues.map(({ id, name }) => ({ value: id, label: name }))}
          mark={<Hash size={16} className="text-muted" />}
        />
        <PropertySelect
          {...field('priority', ticket.priority)}
          label={m.priority()}
          options={priorities.map((value) => ({ value, label: priorityWord(value) }))}
          mark={<PriorityBars priority={ticket.priority ?? 'normal'} />}
        />
        <noscript>
          <button type="submit" className={buttonClass('secondary')}>
            {m.save()}
          </button>
        </noscript>
      </fetcher.Form>
      <Tags ticket={ticket} idPrefix={idPrefix} />
      <CustomerPart data={data} />
      <Part title={m.dates()}>
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-13">
          <dt className="text-muted">{m.created()}</dt>
          <dd className="text-right tabular-nums">{day(ticket.createdAt)}</dd>
          {ticket.closedAt !== null && (
            <>
              <dt className="text-muted">{m.closed_on()}</dt>
              <dd className="text-right tabular-nums">{day(ticket.closedAt)}</dd>
            </>
          )}
        </dl>
      </Part>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-t border-line p-4">
      <h2 className="mb-2.5 text-12 font-medium text-muted">{title}</h2>
      {children}
    </section>
  );
}

function Tags({ ticket, idPrefix }: { ticket: Ticket; idPrefix: string }) {
  const fetcher = useFetcher<typeof action>({ key: `tags-${ticket.id}` });
  const tags = ticket.tags ?? [];
  return (
    <Part title={m.tags()}>
      {tags.length > 0 && (
        <fetcher.Form method="post" className="mb-2 flex flex-wrap gap-1.5">
          <input type="hidden" name="intent" value="update" />
          {tags.map((tag) => (
            <span
              key={tag}
              className="inline-flex h-6 max-w-full items-center rounded-control bg-surface-2 pl-2 text-12 font-medium text-normal"
            >
              <Link to={`/desk?tag=${encodeURIComponent(tag)}`} discover="none" className="truncate hover:underline">
                {tag}
              </Link>
              <button
                type="submit"
                name="untag"
                value={tag}
                aria-label={m.tag_remove({ tag })}
                className="ml-0.5 flex size-6 items-center justify-center rounded-control text-muted hover:text-strong"
              >
                <X size={12} aria-hidden />
              </button>
            </span>
          ))}
        </fetcher.Form>
      )}
      <fetcher.Form method="post" key={tags.length}>
        <input type="hidden" name="intent" value="update" />
        <input
          id={`${idPrefix}-tag`}
          name="tag"
          maxLength={50}
          aria-label={m.tag_add()}
          placeholder={m.tag_add()}
          autoComplete="off"
          className="h-8 w-full rounded-control bg-surface-2 px-2.5 text-13 text-strong placeholder:text-muted pointer-coarse:h-11 pointer-coarse:text-16"
        />
      </fetcher.Form>
    </Part>
  );
}

/** That the owner is away, or that the ticket was meant for somebody who is, and why it is where it is. */
function AbsenceLine({ ticket: { owner, handover }, agents }: Pick<Data, 'ticket' | 'agents'>) {
  const away = agents.find(({ id }) => id === owner?.id)?.absence;
  const lines = [
    ...(away?.isNow ? [absenceWord(away)] : []),
    ...(handover
      ? [
          m.absence_meant_for({ name: handover.meantFor.name, until: day(handover.until) }),
          ...(handover.reason === 'handedOver' ? [] : [handoverWord(handover.reason)]),
        ]
      : []),
  ];
  if (lines.length === 0) return null;
  return (
    <p className="mb-1 ml-33 text-12 text-warn-text">
      {lines.map((line) => (
        <span key={line} className="block">
          {line}
        </span>
      ))}
    </p>
  );
}

function CustomerPart({ data: { ticket, others, now } }: { data: Data }) {
  const { customer, organisation } = ticket;
  return (
    <Part title={m.customer()}>
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
          {organisation != null && (
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
          )}
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
      {others.length > 0 && (
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
