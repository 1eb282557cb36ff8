import { lockSchema } from '@redlich/contract';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { ArchiveX } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { requirePermission } from '#app/signed-in.server.ts';
import { Pagination } from '#app/ui/display/pagination.tsx';
import { Table } from '#app/ui/display/table.tsx';
import { EmptyState } from '#app/ui/states/empty-state.tsx';
import { firstLink, pageLink } from '../logs/filter-form.tsx';
import { SettingsPage } from '../settings-page.tsx';
import { lockWords } from './lock-words.ts';

export const meta = () => [{ title: m.archive() }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  requirePermission(context, 'archive.list');
  const { searchParams } = new URL(request.url);
  const lock = lockSchema.safeParse(searchParams.get('lock'));
  const query = { limit: 50, cursor: searchParams.get('cursor') ?? undefined };
  return need(
    await context.api.listLockedTickets({ query: lock.success ? { ...query, lock: lock.data } : query }),
    200,
  );
}

/** Locked tickets: that they are there and until when; what they say needs a reason. */
export default function Archive() {
  const { items, nextCursor } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const current = params.get('lock');
  return (
    <SettingsPage title={m.archive()} lead={m.archive_lead()}>
      <div>
        <nav aria-label={m.archive_filter()} className="mb-4 flex flex-wrap gap-x-4 gap-y-1 text-14">
          {[null, ...lockSchema.options].map((lock) => (
            <Link
              key={lock ?? 'all'}
              to={lock === null ? '/settings/archive' : `/settings/archive?lock=${lock}`}
              aria-current={current === lock ? 'page' : undefined}
              className="inline-flex min-h-8 items-center text-muted underline-offset-4 hover:text-strong aria-[current]:font-medium aria-[current]:text-strong aria-[current]:underline pointer-coarse:min-h-11"
            >
              {lock === null ? m.archive_all() : lockWords[lock]()}
            </Link>
          ))}
        </nav>
        {items.length === 0 ? (
          <EmptyState icon={ArchiveX} title={m.archive_none()} text={m.archive_none_text()} />
        ) : (
          <Table
            caption={m.archive()}
            rows={items}
            rowKey={({ id }) => id}
            columns={[
              {
                head: m.archive_ticket(),
                cell: ({ id, number }) => (
                  <Link
                    to={`/settings/archive/${id}`}
                    className="text-accent-text tabular-nums underline underline-offset-2"
                  >
                    #{number}
                  </Link>
                ),
              },
              { head: m.archive_lock(), cell: ({ lock }) => lockWords[lock]() },
              {
                head: m.archive_until(),
                cell: ({ until }) => <span className="tabular-nums">{until === null ? '–' : day(until)}</span>,
              },
              {
                head: m.archive_closed(),
                wideOnly: true,
                cell: ({ closedAt }) => (
                  <span className="text-muted tabular-nums">{closedAt === null ? '–' : day(closedAt)}</span>
                ),
              },
            ]}
          />
        )}
        <Pagination next={pageLink(params, nextCursor)} first={firstLink(params)} />
      </div>
    </SettingsPage>
  );
}
