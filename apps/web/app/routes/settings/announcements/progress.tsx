import type { Announcement, AnnouncementCopy, CopyState } from '@redlich/contract';
import { Link, useSearchParams } from '@remix-run/react';
import { Inbox } from 'lucide-react';
import type { FormResult } from '#app/forms/saved.server.ts';
import { SettingsForm } from '#app/forms/settings-form.tsx';
import { count, moment } from '#app/i18n/format.ts';
import { useRefresh } from '#app/live/use-refresh.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { Pagination } from '#app/ui/display/pagination.tsx';
import { Table } from '#app/ui/display/table.tsx';
import { EmptyState } from '#app/ui/states/empty-state.tsx';
import { FoldRow } from '../fold-row.tsx';
import { firstLink, pageLink } from '../logs/filter-form.tsx';
import { SettingsPart } from '../settings-page.tsx';
import { copyWords, whyOf } from './announcement-words.ts';

interface Props {
  announcement: Announcement;
  copies: { state: CopyState; items: AnnouncementCopy[]; nextCursor: string | null };
  result: FormResult | undefined;
}

/** How far it is, what became of each copy, and the way to stop it. */
export function Progress({ announcement, copies, result }: Props) {
  const { counts, state } = announcement;
  const sending = state === 'sending';
  const may = useMay();
  useRefresh(sending);
  const done = counts.sent + counts.bounced + counts.failed;
  const all = done + counts.waiting;
  return (
    <SettingsPart
      title={m.announcement_progress()}
      {...(sending && { lead: <span className="needs-script">{m.announcement_progress_lead()}</span> })}
    >
      <p className="text-14 font-medium text-strong tabular-nums">
        {m.announcement_of({ done: count(done), all: count(all) })}
      </p>
      <div
        role="progressbar"
        aria-label={m.announcement_progress()}
        aria-valuenow={done}
        aria-valuemax={all}
        className="mt-2 h-1.5 max-w-140 overflow-hidden rounded-full bg-surface-2"
      >
        <div className="h-full bg-accent" style={{ width: `${all === 0 ? 0 : (100 * done) / all}%` }} />
      </div>
      <States counts={counts} current={copies.state} />
      <Copies copies={copies} />
      {sending && may('announcement.cancel') && (
        <div className="mt-6 border-t border-line">
          <FoldRow head={m.announcement_cancel()} open={result?.form === 'cancel' && !result.saved}>
            <p className="mb-4 max-w-[60ch] text-14 text-muted">{m.announcement_cancel_text()}</p>
            <SettingsForm
              name="cancel"
              pageResult={result}
              look="danger"
              submitLabel={m.announcement_cancel()}
              doneText={m.announcement_state_cancelled()}
            >
              <></>
            </SettingsForm>
          </FoldRow>
        </div>
      )}
    </SettingsPart>
  );
}

function States({ counts, current }: { counts: Announcement['counts']; current: CopyState }) {
  return (
    <nav aria-label={m.announcement_copies_choose()} className="mt-5 flex flex-wrap gap-x-1 gap-y-1">
      {(Object.keys(copyWords) as CopyState[]).map((state) => (
        <Link
          key={state}
          to={`?state=${state}`}
          preventScrollReset
          aria-current={state === current ? 'page' : undefined}
          className="inline-flex min-h-8 items-center gap-1.5 rounded-control px-2.5 text-13 text-normal hover:bg-surface-2 aria-[current]:bg-surface-2 aria-[current]:font-medium aria-[current]:text-strong pointer-coarse:min-h-11"
        >
          {copyWords[state]()}
          <span className="text-muted tabular-nums">{count(counts[state])}</span>
        </Link>
      ))}
    </nav>
  );
}

function Copies({ copies: { items, nextCursor, state } }: Pick<Props, 'copies'>) {
  const [params] = useSearchParams();
  if (items.length === 0)
    return <EmptyState icon={Inbox} title={m.announcement_copies_none()} text={m.announcement_copies_none_text()} />;
  const why = state === 'bounced' || state === 'failed' || state === 'leftOut';
  return (
    <div className="mt-3">
      <Table
        caption={copyWords[state]()}
        rows={items}
        rowKey={({ id }) => id}
        columns={[
          { head: m.announcement_person(), cell: (row) => <Person person={row.person} /> },
          ...(why
            ? [
                {
                  head: m.announcement_why(),
                  cell: (row: AnnouncementCopy) => (
                    <span className="block max-w-72 min-w-36 text-13 break-words">{whyOf(row)}</span>
                  ),
                },
              ]
            : []),
          {
            head: m.announcement_changed(),
            cell: ({ changedAt }) => (
              <span className="text-13 whitespace-nowrap tabular-nums">{moment(changedAt)}</span>
            ),
            wideOnly: true,
          },
        ]}
      />
      <Pagination next={pageLink(params, nextCursor)} first={firstLink(params)} />
    </div>
  );
}

function Person({ person: { id, name, email } }: Pick<AnnouncementCopy, 'person'>) {
  const shown = <span className="block truncate font-medium text-strong">{name}</span>;
  return (
    <span className="block max-w-52 min-w-0 md:max-w-64">
      {useMay()('customer.get') ? (
        <Link to={`/desk/customers/${id}`} className="hover:underline">
          {shown}
        </Link>
      ) : (
        shown
      )}
      {name !== email && <span className="block truncate text-13 text-muted">{email}</span>}
    </span>
  );
}
