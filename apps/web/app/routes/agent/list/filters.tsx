import type { Agent } from '@redlich/contract';
import { Form, useLocation, useRouteLoaderData, useSubmit } from '@remix-run/react';
import { Search, X } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { count as formatCount } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { buttonClass } from '#app/ui/actions/button.tsx';
import { stateWord } from '#app/ui/display/state-mark.tsx';
import { useKeys } from '#app/routes/agent/shell/keyboard.ts';
import type { loader } from '#app/routes/agent/shell/shell.tsx';

interface Props {
  name: string;
  count: number | null;
  /** Whether the address is one of the named views: then there is nothing to reset. */
  isView: boolean;
  agents: Pick<Agent, 'id' | 'name'>[];
}

/** The head of the list: its name, search and filters. A plain form: without scripts it has a button. */
export function Filters({ name, count, isView, agents }: Props) {
  const { search } = useLocation();
  const given = new URLSearchParams(search);
  const queues = useRouteLoaderData<typeof loader>('routes/agent/shell/shell')?.counts?.queues ?? [];
  const submit = useSubmit();
  const text = useRef<HTMLInputElement>(null);
  useKeys({ '/': () => text.current?.select() });
  const kept = ['customerId', 'organisationId', 'tag'].filter((filter) => given.has(filter));
  const looksEverywhere = Boolean(given.get('text')) || kept.length > 0;
  const go = (form: HTMLFormElement) => {
    const filled = [...new FormData(form)].filter(([, value]) => String(value).trim() !== '');
    submit(new URLSearchParams(filled as [string, string][]), { action: '/desk' });
  };
  return (
    <Form
      key={search}
      action="/desk"
      className="flex flex-wrap items-center gap-x-2 gap-y-2 border-b border-line px-4 py-2 md:h-12 md:flex-nowrap md:py-0"
      onChange={(event) => event.target instanceof HTMLSelectElement && go(event.currentTarget)}
      onSubmit={(event) => {
        event.preventDefault();
        go(event.currentTarget);
      }}
    >
      <h1 className="flex min-w-0 flex-1 items-baseline gap-2 text-14 max-md:basis-full">
        <span className="truncate">{name}</span>
        {count !== null && <span className="text-13 font-normal text-muted tabular-nums">{formatCount(count)}</span>}
      </h1>
      {kept.map((filter) => (
        <input key={filter} type="hidden" name={filter} value={given.get(filter) ?? ''} />
      ))}
      <div className="relative max-md:basis-full">
        <Search
          size={16}
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-muted"
        />
        <input
          ref={text}
          type="search"
          name="text"
          aria-label={m.search_tickets()}
          placeholder={m.search_tickets()}
          defaultValue={given.get('text') ?? ''}
          maxLength={200}
          className="h-8 w-full rounded-control bg-surface-2 pr-2 pl-8 text-13 text-strong placeholder:text-muted md:w-56 pointer-coarse:h-11 pointer-coarse:text-16"
        />
      </div>
      <div className="flex min-w-0 gap-1 max-md:-mx-2 max-md:basis-full">
        <FilterSelect name="state" label={m.state()} value={given.get('state') ?? ''}>
          {/* Nothing chosen means: open ones in a view, all in a search. */}
          <option value="">{looksEverywhere ? m.filter_all_states() : m.filter_open()}</option>
          {looksEverywhere ? (
            <option value="new,open">{m.filter_open()}</option>
          ) : (
            <option value="all">{m.filter_all_states()}</option>
          )}
          <option value="active">{m.filter_active()}</option>
          {(['new', 'open', 'pending', 'closed'] as const).map((value) => (
            <option key={value} value={value}>
              {stateWord(value)}
            </option>
          ))}
        </FilterSelect>
        <FilterSelect name="queueId" label={m.queue()} value={given.get('queueId') ?? ''}>
          <option value="">{m.filter_all_queues()}</option>
          {queues.map((queue) => (
            <option key={queue.id} value={queue.id}>
              {queue.name}
            </option>
          ))}
        </FilterSelect>
        <FilterSelect name="owner" label={m.owner()} value={given.get('owner') ?? ''}>
          <option value="">{m.filter_all_owners()}</option>
          <option value="me">{m.filter_mine()}</option>
          <option value="none">{m.owner_none()}</option>
          {agents.map((agent) => (
            <option key={agent.id} value={agent.id}>
              {agent.name}
            </option>
          ))}
        </FilterSelect>
        {!isView && (
          <a
            href="/desk"
            className={buttonClass('quiet', 'desk', 'px-2')}
            title={m.list_reset()}
            aria-label={m.list_reset()}
          >
            <X size={16} aria-hidden />
          </a>
        )}
        <noscript>
          <button type="submit" className={buttonClass('secondary')}>
            {m.filter_apply()}
          </button>
        </noscript>
      </div>
    </Form>
  );
}

function FilterSelect({
  label,
  name,
  value,
  children,
}: {
  label: string;
  name: string;
  value: string;
  children: ReactNode;
}) {
  return (
    <select
      name={name}
      aria-label={label}
      defaultValue={value}
      className="bare-select field-sizing-content h-8 max-w-44 min-w-0 rounded-control bg-surface-1 pl-2 text-13 text-normal hover:bg-surface-2 max-md:flex-1 pointer-coarse:h-11"
    >
      {children}
    </select>
  );
}
