import type { Disclosure } from '@redlich/contract';
import { Form, Link } from '@remix-run/react';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { Button, buttonClass } from '#app/ui/actions/button.tsx';
import { Table } from '#app/ui/display/table.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { dataCategoryWords } from '../registers/choice-words.ts';
import { originWords, timesWords } from './disclosure-words.ts';

/** Whose data, or to whom: by the whole address and the whole name. Works by the address alone. */
export const LogFilter = ({ params }: { params: URLSearchParams }) => (
  <Form method="get" className="grid items-end gap-3 sm:grid-cols-2">
    <input type="hidden" name="part" value="log" />
    <TextField
      id="email"
      name="email"
      type="email"
      label={m.disclosure_of()}
      defaultValue={params.get('email') ?? ''}
      required={false}
    />
    <TextField
      id="recipient"
      name="recipient"
      label={m.disclosure_to()}
      defaultValue={params.get('recipient') ?? ''}
      required={false}
    />
    <div className="flex gap-2 sm:col-span-2">
      <Button type="submit" look="secondary">
        {m.disclosure_filter_show()}
      </Button>
      {(params.has('email') || params.has('recipient')) && (
        <Link to="?part=log" className={buttonClass('quiet')}>
          {m.disclosure_filter_reset()}
        </Link>
      )}
    </div>
  </Form>
);

/** To whom data of whom were given. */
export const LogTable = ({ items }: { items: readonly Disclosure[] }) => (
  <Table
    caption={m.disclosures_part_log()}
    rows={items}
    rowKey={({ id }) => id}
    columns={[
      { head: m.disclosure_what(), cell: (row) => <What row={row} /> },
      { head: m.disclosure_categories(), cell: (row) => dataCategoryWords[row.category](), wideOnly: true },
      {
        head: m.disclosure_last(),
        cell: (row) => (
          <span className="block tabular-nums">
            <span className="block whitespace-nowrap">{day(row.lastAt)}</span>
            <span className="block text-13 text-muted">{timesWords(row)}</span>
          </span>
        ),
      },
    ]}
  />
);

const What = ({ row }: { row: Disclosure }) => (
  <span className="block max-w-48 min-w-0 sm:max-w-96">
    <Link to={`/settings/disclosures/${row.id}`} className="block truncate font-medium text-strong hover:underline">
      {row.recipient.name}
    </Link>
    <span className="block truncate text-13 text-normal">{row.customer.name}</span>
    <span className="block truncate text-13 text-muted">{row.ground || originWords(row)}</span>
    <span className="block text-13 text-muted md:hidden">{dataCategoryWords[row.category]()}</span>
  </span>
);
