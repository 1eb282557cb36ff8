import type { DataRequestItem } from '@redlich/contract';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { Inbox } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { count } from '#app/i18n/format.ts';
import { filterOf } from '#app/list/filter-of.server.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { ButtonLink } from '#app/ui/actions/button.tsx';
import { Pagination } from '#app/ui/display/pagination.tsx';
import { Table } from '#app/ui/display/table.tsx';
import { Callout } from '#app/ui/states/callout.tsx';
import { EmptyState } from '#app/ui/states/empty-state.tsx';
import { firstLink, pageLink } from '../logs/filter-form.tsx';
import { PartLink } from '../part-link.tsx';
import { SettingsPage } from '../settings-page.tsx';
import { Clock, StateBadge } from './request-marks.tsx';
import { personWord, rightWord } from './request-words.ts';

export const meta = () => [{ title: m.data_requests() }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  requirePermission(context, 'data-request.list');
  const { part: asked, ...filter } = filterOf(request, ['part']);
  const part = asked === 'done' ? ('done' as const) : ('open' as const);
  const page = need(await context.api.listDataRequests({ query: { part, limit: 50, ...filter } }), 200);
  return { ...page, part };
}

/** What people ask about their data: open ones with the nearest last day first, or answered ones. */
export default function DataRequests() {
  const { items, nextCursor, part, overdue, dueSoon } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const open = part === 'open';
  const add = useMay()('data-request.create') && (
    <ButtonLink to="/settings/data-requests/new" look="primary">
      {m.data_request_new()}
    </ButtonLink>
  );
  return (
    <SettingsPage title={m.data_requests()} lead={m.data_requests_lead()}>
      <div>
        <Pressing overdue={overdue} dueSoon={dueSoon} />
        <div className="flex flex-wrap items-center justify-between gap-3">
          <nav aria-label={m.data_requests_parts()} className="flex gap-1">
            <PartLink to="?part=open" current={open} label={m.data_requests_open()} />
            <PartLink to="?part=done" current={!open} label={m.data_requests_done()} />
          </nav>
          {items.length > 0 && add}
        </div>
        {items.length === 0 ? (
          <EmptyState
            icon={Inbox}
            title={open ? m.data_requests_none_open() : m.data_requests_none_done()}
            text={open ? m.data_requests_none_open_text() : m.data_requests_none_done_text()}
            action={(open && add) || undefined}
          />
        ) : (
          <div className="mt-3">
            <Table
              caption={open ? m.data_requests_open() : m.data_requests_done()}
              rows={items}
              rowKey={({ id }) => id}
              columns={[
                { head: m.data_request_what(), cell: (row) => <What row={row} /> },
                { head: m.state(), cell: (row) => <StateBadge {...row} />, wideOnly: true },
                {
                  head: open ? m.data_request_due() : m.data_request_state_answered(),
                  cell: (row) => <Clock {...row} />,
                },
              ]}
            />
            <Pagination next={pageLink(params, nextCursor)} first={firstLink(params)} />
          </div>
        )}
        <LetterTextsLink />
      </div>
    </SettingsPage>
  );
}

function LetterTextsLink() {
  if (!useMay()('letter-text.list')) return null;
  return (
    <p className="mt-6 text-14">
      <Link to="/settings/letter-texts" className="text-accent-text underline underline-offset-2">
        {m.letter_texts_link()}
      </Link>
    </p>
  );
}

function Pressing({ overdue, dueSoon }: { overdue: number; dueSoon: number }) {
  if (overdue === 0 && dueSoon === 0) return null;
  return (
    <div className="mb-5 flex flex-col gap-2">
      {overdue > 0 && (
        <Callout tone="bad">
          {overdue === 1 ? m.data_requests_overdue_one() : m.data_requests_overdue({ count: count(overdue) })}
        </Callout>
      )}
      {dueSoon > 0 && (
        <Callout tone="warn">
          {dueSoon === 1 ? m.data_requests_soon_one() : m.data_requests_soon({ count: count(dueSoon) })}
        </Callout>
      )}
    </div>
  );
}

const What = ({ row }: { row: DataRequestItem }) => (
  <span className="block max-w-48 min-w-0 sm:max-w-80">
    <Link to={`/settings/data-requests/${row.id}`} className="block truncate font-medium text-strong hover:underline">
      {m.data_request_named({ number: row.number, right: rightWord(row) })}
    </Link>
    <span className="block truncate text-13 text-muted">{personWord(row)}</span>
    <span className="mt-1 block md:hidden">
      <StateBadge {...row} />
    </span>
  </span>
);
