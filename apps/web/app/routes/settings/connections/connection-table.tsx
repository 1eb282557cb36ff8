import type { Connection } from '@redlich/contract';
import { Link } from '@remix-run/react';
import { moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { Badge } from '#app/ui/display/badge.tsx';
import { Table } from '#app/ui/display/table.tsx';
import { purposeWords, stateWords } from './connection-words.ts';

const link = 'text-accent-text underline underline-offset-2';

/** Whose a host is, with the way to say so where nobody did. */
function Who({ connection, mayDeclare }: { connection: Connection; mayDeclare: boolean }) {
  const { recipient, isOwn, host } = connection;
  if (isOwn) return m.connection_own();
  if (recipient !== null)
    return (
      <Link to={`/settings/recipients/${recipient.id}`} className={link}>
        {recipient.name}
      </Link>
    );
  if (!mayDeclare) return m.connection_nobody();
  return (
    <Link to={`/settings/recipients/new?host=${encodeURIComponent(host)}`} className={link}>
      {m.connection_add_recipient()}
      <span className="sr-only">: {host}</span>
    </Link>
  );
}

export const ConnectionTable = ({ items, mayDeclare }: { items: Connection[]; mayDeclare: boolean }) => (
  <Table
    caption={m.connections_tenant()}
    rows={items}
    rowKey={({ purpose, host, port }) => `${purpose} ${host} ${port}`}
    columns={[
      {
        head: m.connection_target(),
        cell: ({ host, port }) => (
          <span className="block max-w-64 font-mono text-13 break-all">{port === 443 ? host : `${host}:${port}`}</span>
        ),
      },
      { head: m.connection_purpose(), cell: ({ purpose }) => purposeWords[purpose](), wideOnly: true },
      {
        head: m.connection_state(),
        cell: (row) => {
          const { tone, text } = stateWords(row);
          return <Badge tone={tone}>{text}</Badge>;
        },
      },
      { head: m.connection_who(), cell: (row) => <Who connection={row} mayDeclare={mayDeclare} /> },
      {
        head: m.connection_last(),
        cell: ({ lastAt }) => <span className="whitespace-nowrap tabular-nums">{moment(lastAt)}</span>,
        wideOnly: true,
      },
      { head: m.connection_count(), cell: ({ opened }) => opened, numeric: true, wideOnly: true },
      { head: m.connection_refused_count(), cell: ({ refused }) => refused, numeric: true, wideOnly: true },
    ]}
  />
);
