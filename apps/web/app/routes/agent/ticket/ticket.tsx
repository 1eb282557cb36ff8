import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useFetcher, useLoaderData, useLocation, useNavigate } from '@remix-run/react';
import { ArrowLeft, ChevronDown, ChevronUp, PanelRight } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { need } from '#app/api-answers.server.ts';
import { ErrorPage } from '#app/error-page.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { olderArticles } from '#app/thread/older-articles.server.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { Button } from '#app/ui/actions/button.tsx';
import { CopyButton } from '#app/ui/actions/copy-button.tsx';
import { IconButton } from '#app/ui/actions/icon-button.tsx';
import { StateMark } from '#app/ui/display/state-mark.tsx';
import { Tooltip } from '#app/ui/overlay/tooltip.tsx';
import { AnonymisedLine } from './anonymised-line.tsx';
import { canOwn } from './can-own.ts';
import { Composer } from './composer.tsx';
import { useKeys } from '#app/routes/agent/shell/keyboard.ts';
import { neighboursOf } from '#app/routes/agent/list/last-list.ts';
import { useReadAlerts } from '#app/routes/agent/alerts/use-unread-alerts.ts';
import { useLive } from '#app/routes/agent/shell/live.tsx';
import { Properties } from './properties.tsx';
import { Thread } from './thread.tsx';
import { changeTicket } from './change-ticket.server.ts';

const Sheet = lazy(() => import('#app/ui/overlay/sheet.tsx'));

export const meta = ({ data }: { data: Awaited<ReturnType<typeof loader>> | undefined }) => [
  { title: data === undefined ? m.tickets() : `#${data.ticket.number} ${data.ticket.subject}` },
];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requirePermission(context, 'ticket.get');
  const id = params.id ?? '';
  const [found, { agents, queues }] = await Promise.all([
    context.api.getTicket({ params: { id } }),
    context.deskFrame(),
  ]);
  const ticket = need(found, 200);
  const { customer } = ticket;
  const others =
    customer === null
      ? []
      : need(await context.api.listTickets({ query: { customerId: customer.id, limit: 6 } }), 200).items;
  return {
    ticket,
    older: await olderArticles(context.api, id, request.url, ticket.hasOlderArticles),
    agents: agents.filter((agent) => canOwn(agent) || agent.id === ticket.owner?.id),
    queues: queues,
    others: others.filter((other) => other.id !== ticket.id).slice(0, 5),
    now: Date.now(),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  return changeTicket(context, request, params.id ?? '');
}

export default function TicketPage() {
  const { ticket } = useLoaderData<typeof loader>();
  // Another ticket is another page: nothing typed or opened there belongs here.
  return <OpenTicket key={ticket.id} />;
}

function OpenTicket() {
  const data = useLoaderData<typeof loader>();
  const { ticket } = data;
  const { markSeen } = useLive();
  const [sheet, setSheet] = useState(false);
  const newest = ticket.articles.at(-1);
  const actionData = useAnswer<typeof action>();
  useEffect(() => markSeen(ticket.id), [markSeen, ticket.id, newest?.id]);
  useReadAlerts(ticket.id);
  return (
    <main className="flex min-h-0 flex-1">
      <div className="flex min-w-0 flex-1 flex-col">
        <Head onOpenProperties={() => setSheet(true)} />
        <Thread ticket={ticket} older={data.older} now={data.now} />
        {ticket.customer === null ? (
          <AnonymisedLine at={ticket.anonymisedAt} />
        ) : ticket.mayChange === false ? (
          <p className="border-t border-line px-4 py-3 text-14 text-muted md:px-6">{m.ticket_read_only()}</p>
        ) : (
          <Composer
            ticketId={ticket.id}
            recipient={ticket.customer.email}
            newest={newest === undefined ? undefined : { id: newest.id, author: newest.author.name }}
            sent={actionData}
          />
        )}
      </div>
      <aside aria-label={m.properties()} className="hidden w-76 shrink-0 overflow-y-auto border-l border-line lg:block">
        <Properties data={data} idPrefix="side" />
      </aside>
      {sheet && (
        <Suspense fallback={null}>
          <Sheet onClose={() => setSheet(false)} title={m.properties()} side="bottom">
            <Properties data={data} idPrefix="sheet" />
          </Sheet>
        </Suspense>
      )}
    </main>
  );
}

function Head({ onOpenProperties }: { onOpenProperties: () => void }) {
  const { ticket } = useLoaderData<typeof loader>();
  const navigate = useNavigate();
  const fetcher = useFetcher({ key: `properties-${ticket.id}` });
  const { list, previous, next } = useNeighbours(ticket.id);
  const to = (id: string | undefined) => id !== undefined && navigate(`/desk/tickets/${id}`);
  const closed = ticket.state === 'closed';
  const isOver = ticket.anonymisedAt !== null;
  const toggle = () =>
    !isOver && fetcher.submit({ intent: 'update', state: closed ? 'open' : 'closed' }, { method: 'post' });
  useKeys({
    j: () => to(next),
    k: () => to(previous),
    u: () => navigate(list),
    Escape: () => navigate(list),
    e: toggle,
  });
  return (
    <header className="flex min-h-12 items-center gap-1 border-b border-line py-1.5 pr-2 pl-2 md:pr-3">
      <Link
        to={list}
        aria-label={m.back_to_list()}
        title={m.back_to_list()}
        className="inline-flex size-8 shrink-0 items-center justify-center rounded-control text-muted hover:bg-surface-2 hover:text-strong pointer-coarse:size-11"
      >
        <ArrowLeft size={16} aria-hidden />
      </Link>
      <div className="flex min-w-0 flex-1 items-center gap-x-2.5 pl-1">
        <h1 className="min-w-0 truncate text-14 md:text-16" title={ticket.subject}>
          {ticket.subject}
        </h1>
        <span className="shrink-0 text-13 text-muted tabular-nums">#{ticket.number}</span>
        <span className="max-md:hidden">
          <CopyButton text={`#${ticket.number}`} label={m.ticket_copy_number()} />
        </span>
      </div>
      <span className="mr-2 flex text-12 text-muted max-md:hidden">
        <StateMark state={ticket.state} />
      </span>
      <span className="needs-script flex items-center gap-1 max-md:hidden">
        {!isOver && (
          <Tooltip label={closed ? m.ticket_reopen() : m.ticket_close()} shortcut="e">
            <Button onClick={toggle} disabled={fetcher.state !== 'idle'}>
              {closed ? m.ticket_reopen() : m.ticket_close()}
            </Button>
          </Tooltip>
        )}
        <Tooltip label={m.ticket_previous()} shortcut="k">
          <IconButton
            icon={ChevronUp}
            label={m.ticket_previous()}
            titled={false}
            onClick={() => to(previous)}
            disabled={previous === undefined}
          />
        </Tooltip>
        <Tooltip label={m.ticket_next()} shortcut="j">
          <IconButton
            icon={ChevronDown}
            label={m.ticket_next()}
            titled={false}
            onClick={() => to(next)}
            disabled={next === undefined}
          />
        </Tooltip>
      </span>
      <IconButton
        icon={PanelRight}
        label={m.properties()}
        onClick={onOpenProperties}
        className="needs-script lg:hidden"
      />
    </header>
  );
}

/** Known only in the browser, so the first rendering is the same as the server's. */
function useNeighbours(ticketId: string) {
  const { key } = useLocation();
  const [neighbours, setNeighbours] = useState<ReturnType<typeof neighboursOf>>({
    list: '/desk',
    previous: undefined,
    next: undefined,
  });
  useEffect(() => setNeighbours(neighboursOf(ticketId)), [ticketId, key]);
  return neighbours;
}

export const ErrorBoundary = ErrorPage;
