import type { Agent, Queue, Ticket, TicketItem } from '@redlich/contract';
import { useFetcher } from '@remix-run/react';
import { Hash, UserRound } from 'lucide-react';
import { useEffect } from 'react';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { useRootData } from '#app/root-data.ts';
import { buttonClass } from '#app/ui/actions/button.tsx';
import { Avatar } from '#app/ui/display/avatar.tsx';
import { PriorityBars, priorityWord } from '#app/ui/display/priority-mark.tsx';
import { StateShape, stateWord } from '#app/ui/display/state-mark.tsx';
import { useToast } from '#app/ui/overlay/toast.tsx';
import { choiceOf } from '../absence/absence-words.ts';
import { AbsenceLine } from './absence-line.tsx';
import { CustomerPart } from './customer-part.tsx';
import { DataRequestPart } from './data-request-part.tsx';
import { Part } from './property-part.tsx';
import { PropertySelect } from './property-select.tsx';
import { Tags } from './tags.tsx';
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
  // Nothing changes an anonymised ticket.
  const isOver = ticket.anonymisedAt !== null;
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
        onChange={({ target }) =>
          target instanceof HTMLSelectElement &&
          fetcher.submit({ intent: 'update', [target.name]: target.value }, { method: 'post' })
        }
      >
        <fieldset disabled={isOver} className="flex flex-col gap-1 p-4 pr-2 disabled:opacity-70">
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
          {!isOver && ticket.owner?.id !== me && (
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
        </fieldset>
      </fetcher.Form>
      <Tags ticket={ticket} idPrefix={idPrefix} />
      <CustomerPart ticket={ticket} others={data.others} now={data.now} />
      {!isOver && <DataRequestPart ticket={ticket} idPrefix={idPrefix} />}
      <Part title={m.dates()}>
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-13">
          <dt className="text-muted">{m.created()}</dt>
          <dd className="text-right tabular-nums">{day(ticket.createdAt)}</dd>
          {ticket.anonymisedAt !== null && (
            <>
              <dt className="text-muted">{m.anonymised_on()}</dt>
              <dd className="text-right tabular-nums">{day(ticket.anonymisedAt)}</dd>
            </>
          )}
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
