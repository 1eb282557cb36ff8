import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData, useLocation } from '@remix-run/react';
import { Inbox, Plus, Search, SearchX } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { Greeting } from '#app/frame/greeting.tsx';
import { ago } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { useEvents } from '#app/live/use-events.ts';
import { useReload } from '#app/live/use-reload.ts';
import { requireCustomer } from '#app/signed-in.server.ts';
import { buttonClass, ButtonLink } from '#app/ui/actions/button.tsx';
import { Pagination } from '#app/ui/display/pagination.tsx';
import { EmptyState } from '#app/ui/states/empty-state.tsx';
import { RequestOf } from './request-of.tsx';
import { RequestState } from './request-state.tsx';
import { RestrictionNote } from './rights/restriction-note.tsx';

export const meta = () => [{ title: m.portal_requests() }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  requireCustomer(context, request);
  const parameters = new URL(request.url).searchParams;
  const text = parameters.get('text')?.trim();
  const cursor = parameters.get('cursor');
  const query = { limit: 20, ...(text ? { text } : {}), ...(cursor ? { cursor } : {}) };
  const [tickets, restriction] = await Promise.all([
    context.api.listTickets({ query }),
    context.api.getOwnRestriction(),
  ]);
  return { ...need(tickets, 200), restriction: need(restriction, 200), text: text ?? '', now: Date.now() };
}

export default function Requests() {
  const { items, nextCursor, restriction, text, now } = useLoaderData<typeof loader>();
  const { search } = useLocation();
  useEvents(ignore, useReload());
  const parameters = new URLSearchParams(search);
  const later = parameters.has('cursor');
  return (
    <main>
      <Greeting className="mb-8" />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-28">{m.portal_requests()}</h1>
        <ButtonLink to="/portal/new" look="primary" size="portal">
          <Plus size={16} aria-hidden />
          {m.request_new()}
        </ButtonLink>
      </div>
      <RestrictionNote restriction={restriction} className="mt-6" />
      {(items.length > 0 || text !== '' || later) && (
        <Form className="relative mt-6" role="search">
          <Search
            size={20}
            aria-hidden
            className="pointer-events-none absolute top-1/2 left-4 -translate-y-1/2 text-muted"
          />
          <input
            type="search"
            name="text"
            aria-label={m.portal_search()}
            placeholder={m.portal_search()}
            defaultValue={text}
            maxLength={200}
            className="h-12 w-full rounded-card bg-surface-1 pr-4 pl-12 text-16 text-strong shadow-control ring-1 ring-line-strong ring-inset placeholder:text-muted"
          />
        </Form>
      )}
      {items.length === 0 ? (
        text === '' ? (
          <EmptyState icon={Inbox} title={m.portal_empty()} text={m.portal_empty_text()} />
        ) : (
          <EmptyState
            icon={SearchX}
            title={m.list_nothing_found()}
            text={m.portal_nothing_found_text({ text })}
            action={
              <Link to="/portal" className={buttonClass()}>
                {m.portal_all()}
              </Link>
            }
          />
        )
      ) : (
        <ul className="mt-6 flex flex-col gap-3">
          {items.map((ticket) => (
            <li key={ticket.id}>
              <Link
                to={`/portal/requests/${ticket.id}`}
                discover="none"
                className="block rounded-card bg-surface-1 p-4 shadow-control ring-1 ring-line transition-shadow duration-120 ring-inset hover:ring-line-strong md:p-5"
              >
                <span className="flex items-start justify-between gap-4">
                  <span className="line-clamp-2 min-w-0 text-16 font-medium text-strong">{ticket.subject}</span>
                  <span className="max-sm:hidden">
                    <RequestState ticket={ticket} />
                  </span>
                </span>
                <span className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-2 text-14 text-muted">
                  <span className="max-sm:basis-full sm:hidden">
                    <RequestState ticket={ticket} />
                  </span>
                  <span className="tabular-nums">#{ticket.number}</span>
                  <RequestOf ticket={ticket} />
                  <span suppressHydrationWarning>{m.request_changed({ ago: ago(ticket.updatedAt, now) })}</span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <Pagination
        next={nextCursor === null ? null : withCursor(parameters, nextCursor)}
        first={later ? withCursor(parameters, null) : null}
      />
    </main>
  );
}

const ignore = () => undefined;

function withCursor(parameters: URLSearchParams, cursor: string | null): string {
  const changed = new URLSearchParams(parameters);
  if (cursor === null) changed.delete('cursor');
  else changed.set('cursor', cursor);
  return `/portal?${changed}`;
}
