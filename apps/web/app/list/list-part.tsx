import { useLocation } from '@remix-run/react';
import { SearchX, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { m } from '#app/paraglide/messages.js';
import { Pagination } from '#app/ui/display/pagination.tsx';
import { Table, type Column } from '#app/ui/display/table.tsx';
import { EmptyState } from '#app/ui/states/empty-state.tsx';
import { ListSearch, partOf, type Filter } from './list-search.tsx';

interface Props<Row> {
  /** What the rows are. */
  caption: string;
  searchLabel: string;
  filters?: readonly Filter[];
  page: { items: readonly Row[]; nextCursor: string | null };
  rowKey: (row: Row) => string;
  columns: readonly Column<Row>[];
  /** Where there is nothing yet. */
  empty: { icon: LucideIcon; title: string; text: string; action?: ReactNode };
}

const noFilters: readonly Filter[] = [];

/**
 * A list that may be long: search, filters, rows, and the way on. All of it is in the address, so that it works without
 * scripts and can be passed on; the loader reads it with `filterOf`.
 */
export function ListPart<Row>({ caption, searchLabel, filters = noFilters, page, rowKey, columns, empty }: Props<Row>) {
  const { pathname, search } = useLocation();
  const given = new URLSearchParams(search);
  const narrowed = [...given].some(([name, value]) => name !== 'cursor' && value !== '');
  return (
    <>
      <ListSearch label={searchLabel} filters={filters} />
      {page.items.length === 0 ? (
        <EmptyState
          {...(narrowed ? { icon: SearchX, title: m.list_nothing_found(), text: m.customers_nothing_found() } : empty)}
        />
      ) : (
        <div className="mt-4">
          <Table caption={caption} rows={page.items} rowKey={rowKey} columns={columns} />
          <Pagination
            next={partOf(pathname, search, page.nextCursor)}
            first={given.has('cursor') ? partOf(pathname, search, '') : null}
          />
        </div>
      )}
    </>
  );
}
