import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useFetcher, useLoaderData, useLocation, useNavigation } from '@remix-run/react';
import { Inbox, SearchX } from 'lucide-react';
import { useEffect, useState } from 'react';
import { need } from '#app/api-answers.server.ts';
import { ErrorPage } from '#app/error-page.tsx';
import { m } from '#app/paraglide/messages.js';
import { requirePermission } from '#app/signed-in.server.ts';
import { Button, ButtonLink } from '#app/ui/actions/button.tsx';
import { Pagination } from '#app/ui/display/pagination.tsx';
import { EmptyState } from '#app/ui/states/empty-state.tsx';
import { SkeletonRows, useSlowNavigation } from '#app/ui/states/skeleton.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { canOwn } from '#app/routes/agent/ticket/can-own.ts';
import { changeTickets } from './change-tickets.server.ts';
import { Filters } from './filters.tsx';
import { rememberList } from './last-list.ts';
import { useLive } from '#app/routes/agent/shell/live.tsx';
import { toRow, type Row } from './row.server.ts';
import { TicketRow } from './ticket-row.tsx';
import { useFollowedLinks } from './use-followed-links.ts';
import { useKeptScroll } from './use-kept-scroll.ts';
import { useListKeys } from './use-list-keys.ts';
import { useViewName } from './use-view-name.ts';
import { filterOf, fixedViews, isViewAt } from '#app/routes/agent/shell/views.ts';

export const meta = ({ location }: { location: { search: string } }) => {
  const view = fixedViews(null).find((candidate) => isViewAt(candidate, location.search));
  return [{ title: view?.label ?? m.tickets() }];
};

export async function loader({ context, request }: LoaderFunctionArgs) {
  requirePermission(context, 'ticket.list');
  const parameters = new URL(request.url).searchParams;
  const query = { limit: 50, ...filterOf(parameters) };
  const [page, { agents }] = await Promise.all([context.api.listTickets({ query }), context.deskFrame()]);
  const { items, nextCursor } = need(page, 200);
  return {
    items: items.map(toRow),
    nextCursor,
    agents: agents.filter(canOwn).map(({ id, name }) => ({ id, name })),
    now: Date.now(),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  return changeTickets(context, await request.formData());
}

export default function TicketList() {
  const data = useLoaderData<typeof loader>();
  const { search } = useLocation();
  const { items, nextCursor, loadMore, loading } = usePages(data, search);
  const { fresh } = useLive();
  const view = useViewName();
  const slow = useSlowNavigation();
  const changingView = useNavigation().location?.pathname === '/desk' && slow;
  useListKeys();
  const scroller = useKeptScroll(search);
  useFollowedLinks(scroller);
  useEffect(
    () =>
      rememberList(
        search,
        items.map((item) => item.id),
      ),
    [search, items],
  );
  return (
    <main className="flex min-h-0 flex-1 flex-col">
      <Filters {...view} agents={data.agents} />
      <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto">
        {changingView ? (
          <SkeletonRows rows={12} />
        ) : items.length === 0 ? (
          <NothingHere search={search} />
        ) : (
          <BulkBar>
            <ul aria-label={view.name} className="ticket-rows">
              {items.map((row) => (
                <TicketRow key={row.id} row={row} now={data.now} isFresh={fresh.has(row.id)} />
              ))}
            </ul>
          </BulkBar>
        )}
        <noscript>
          <Pagination
            next={pageLink(search, data.nextCursor)}
            first={new URLSearchParams(search).has('cursor') ? pageLink(search, '') : null}
          />
        </noscript>
        {nextCursor !== null && !changingView && (
          <div className="needs-script flex justify-center py-4">
            <Button onClick={loadMore} disabled={loading}>
              {loading ? m.list_loading() : m.list_more()}
            </Button>
          </div>
        )}
      </div>
    </main>
  );
}

export const ErrorBoundary = ErrorPage;

/** The first page as the server keeps it current, and below it what was loaded since. */
function usePages(first: { items: Row[]; nextCursor: string | null }, search: string) {
  const fetcher = useFetcher<typeof loader>();
  const [more, setMore] = useState<{ items: Row[]; nextCursor: string | null } | null>(null);
  useEffect(() => setMore(null), [search]);
  useEffect(() => {
    const page = fetcher.data;
    if (page !== undefined)
      setMore((known) => ({ items: [...(known?.items ?? []), ...page.items], nextCursor: page.nextCursor }));
  }, [fetcher.data]);
  const shown = new Set(first.items.map((item) => item.id));
  const nextCursor = more === null ? first.nextCursor : more.nextCursor;
  return {
    items: [...first.items, ...(more?.items ?? []).filter((item) => !shown.has(item.id))],
    nextCursor,
    loading: fetcher.state !== 'idle',
    loadMore: () => nextCursor !== null && fetcher.load(pageLink(search, nextCursor, true) ?? ''),
  };
}

function pageLink(search: string, cursor: string | null, index = false): string | null {
  if (cursor === null) return null;
  const parameters = new URLSearchParams(search);
  if (cursor === '') parameters.delete('cursor');
  else parameters.set('cursor', cursor);
  return `/desk?${index ? 'index&' : ''}${parameters}`;
}

function NothingHere({ search }: { search: string }) {
  const searched = new URLSearchParams(search).get('text');
  if (searched) {
    return (
      <EmptyState
        icon={SearchX}
        title={m.list_nothing_found()}
        text={m.list_nothing_found_text({ text: searched })}
        action={<ButtonLink to="/desk">{m.list_reset()}</ButtonLink>}
      />
    );
  }
  return (
    <EmptyState
      icon={Inbox}
      title={m.list_empty()}
      text={m.list_empty_text()}
      action={<ButtonLink to="/desk/new">{m.ticket_new()}</ButtonLink>}
    />
  );
}
