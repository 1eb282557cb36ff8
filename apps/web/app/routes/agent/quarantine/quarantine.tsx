import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useLocation } from '@remix-run/react';
import { MailCheck } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { ErrorPage } from '#app/error-page.tsx';
import { day, moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { filterOf } from '#app/list/filter-of.server.ts';
import { partOf } from '#app/list/list-search.tsx';
import { requirePermission } from '#app/signed-in.server.ts';
import { Badge } from '#app/ui/display/badge.tsx';
import { Pagination } from '#app/ui/display/pagination.tsx';
import { Table } from '#app/ui/display/table.tsx';
import { EmptyState } from '#app/ui/states/empty-state.tsx';
import { reasonWord } from './reason-words.ts';

export const meta = () => [{ title: m.quarantine() }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  requirePermission(context, 'quarantine.list');
  return need(await context.api.listQuarantine({ query: { limit: 50, ...filterOf(request, []) } }), 200);
}

export default function Quarantine() {
  const { items, nextCursor } = useLoaderData<typeof loader>();
  const { search } = useLocation();
  return (
    <main className="min-h-0 flex-1 overflow-y-auto">
      <div className="mx-auto max-w-260 px-4 py-6 md:px-8">
        <h1 className="text-20">{m.quarantine()}</h1>
        <p className="mt-1.5 max-w-[68ch] text-14 text-muted">{m.quarantine_lead()}</p>
        {items.length === 0 ? (
          <EmptyState icon={MailCheck} title={m.quarantine_none()} text={m.quarantine_none_text()} />
        ) : (
          <div className="mt-6">
            <Table
              caption={m.quarantine()}
              rows={items}
              rowKey={({ id }) => id}
              columns={[
                {
                  head: m.quarantine_mail(),
                  cell: ({ id, sender, subject }) => (
                    <Link to={`/desk/quarantine/${id}`} discover="none" className="group block min-w-0">
                      <span className="block max-w-100 truncate font-medium text-strong group-hover:underline max-sm:max-w-44">
                        {subject || m.quarantine_no_subject()}
                      </span>
                      <span className="block max-w-100 truncate text-13 text-muted max-sm:max-w-44">
                        {sender.name ? `${sender.name} · ${sender.address}` : sender.address}
                      </span>
                    </Link>
                  ),
                },
                { head: m.quarantine_reason(), cell: ({ reason }) => <Badge>{reasonWord(reason)}</Badge> },
                {
                  head: m.quarantine_received(),
                  wideOnly: true,
                  cell: ({ receivedAt }) => <span className="text-13 whitespace-nowrap">{moment(receivedAt)}</span>,
                },
                {
                  head: m.quarantine_until(),
                  wideOnly: true,
                  cell: ({ expiresAt }) => <span className="text-13 whitespace-nowrap">{day(expiresAt)}</span>,
                },
              ]}
            />
            <Pagination
              next={partOf('/desk/quarantine', search, nextCursor)}
              first={new URLSearchParams(search).has('cursor') ? '/desk/quarantine' : null}
            />
          </div>
        )}
      </div>
    </main>
  );
}

export const ErrorBoundary = ErrorPage;
