import type { AnnouncementItem } from '@redlich/contract';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { Megaphone } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { count, day } from '#app/i18n/format.ts';
import { filterOf } from '#app/list/filter-of.server.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { ButtonLink } from '#app/ui/actions/button.tsx';
import { Badge } from '#app/ui/display/badge.tsx';
import { Pagination } from '#app/ui/display/pagination.tsx';
import { Table } from '#app/ui/display/table.tsx';
import { EmptyState } from '#app/ui/states/empty-state.tsx';
import { inMine } from '../consents/consent-words.ts';
import { firstLink, pageLink } from '../logs/filter-form.tsx';
import { SettingsPage } from '../settings-page.tsx';
import { classWords, stateWords } from './announcement-words.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  requirePermission(context, 'announcement.list');
  return need(await context.api.listAnnouncements({ query: { limit: 50, ...filterOf(request, []) } }), 200);
}

/** What the tenant told or will tell its customers, the newest first. */
export default function Announcements() {
  const { items, nextCursor } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const add = useMay()('announcement.create') && (
    <ButtonLink to="/settings/announcements/new" look="primary">
      {m.announcement_new()}
    </ButtonLink>
  );
  return (
    <SettingsPage title={m.announcements()} lead={m.announcements_lead()}>
      {items.length === 0 ? (
        <EmptyState
          icon={Megaphone}
          title={m.announcements_empty()}
          text={m.announcements_empty_text()}
          action={add || undefined}
        />
      ) : (
        <div>
          {add}
          <div className="mt-5">
            <Table
              caption={m.announcements()}
              rows={items}
              rowKey={({ id }) => id}
              columns={[
                { head: m.announcement_subject(), cell: (row) => <Subject row={row} /> },
                { head: m.state(), cell: ({ state }) => <State state={state} /> },
                { head: m.announcement_copies(), cell: (row) => <Copies row={row} />, numeric: true },
              ]}
            />
            <Pagination next={pageLink(params, nextCursor)} first={firstLink(params)} />
          </div>
        </div>
      )}
    </SettingsPage>
  );
}

const Subject = ({ row: { id, class: kind, subject, createdAt, startedAt } }: { row: AnnouncementItem }) => (
  <span className="block max-w-52 min-w-0 sm:max-w-80">
    <Link to={`/settings/announcements/${id}`} className="block truncate font-medium text-strong hover:underline">
      {inMine(subject) || subject.de}
    </Link>
    <span className="block truncate text-13 text-muted">
      {classWords[kind]()}
      {' · '}
      <time dateTime={startedAt ?? createdAt}>{day(startedAt ?? createdAt)}</time>
    </span>
  </span>
);

export const State = ({ state }: Pick<AnnouncementItem, 'state'>) => (
  <Badge tone={stateWords[state].tone}>{stateWords[state].words()}</Badge>
);

function Copies({ row: { state, counts } }: { row: AnnouncementItem }) {
  if (state === 'draft') return null;
  const done = counts.sent + counts.bounced + counts.failed;
  return (
    <span className="whitespace-nowrap">
      {m.announcement_of({ done: count(done), all: count(done + counts.waiting) })}
    </span>
  );
}
