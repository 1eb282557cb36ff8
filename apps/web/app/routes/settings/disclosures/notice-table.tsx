import type { RecipientNotice } from '@redlich/contract';
import { Link } from '@remix-run/react';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { Badge } from '#app/ui/display/badge.tsx';
import { Table } from '#app/ui/display/table.tsx';
import { aboutWords, noticeName, noticeStanding } from './disclosure-words.ts';

/** What recipients have to be told of, or were. */
export const NoticeTable = ({ items, caption }: { items: readonly RecipientNotice[]; caption: string }) => (
  <Table
    caption={caption}
    rows={items}
    rowKey={({ id }) => id}
    columns={[
      { head: m.recipient_notice_what(), cell: (row) => <What row={row} /> },
      { head: m.state(), cell: (row) => <Standing row={row} />, wideOnly: true },
      {
        head: items.every(({ state }) => state !== 'open') ? m.recipient_notice_settled() : m.recipient_notice_due(),
        cell: (row) => (
          <span className={`whitespace-nowrap tabular-nums ${row.overdue ? 'font-medium text-bad-text' : ''}`}>
            {day(row.settledAt ?? row.dueOn)}
          </span>
        ),
      },
    ]}
  />
);

function Standing({ row }: { row: RecipientNotice }) {
  const { tone, text } = noticeStanding(row);
  return <Badge tone={tone}>{text}</Badge>;
}

const What = ({ row }: { row: RecipientNotice }) => (
  <span className="block max-w-48 min-w-0 sm:max-w-96">
    <Link
      to={`/settings/disclosures/notices/${row.id}`}
      className="block truncate font-medium text-strong hover:underline"
    >
      {noticeName(row)}
    </Link>
    <span className="block truncate text-13 text-muted">{aboutWords(row)}</span>
    <span className="mt-1 block md:hidden">
      <Standing row={row} />
    </span>
  </span>
);
