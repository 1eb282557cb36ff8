import type { ReactNode } from 'react';

export interface Column<Row> {
  head: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the right with figures of equal width. */
  numeric?: boolean;
  /** Left out on a phone. */
  wideOnly?: boolean;
}

/** Rows under heads, with hairlines; scrolls inside itself where it does not fit. */
export function Table<Row>({
  caption,
  columns,
  rows,
  rowKey,
}: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}) {
  const tone = (column: Column<Row>) =>
    `${column.numeric ? 'text-right tabular-nums' : 'text-left'} ${column.wideOnly ? 'max-md:hidden' : ''}`;
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={caption}>
      <table className="w-full border-collapse text-14">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-line text-12 text-muted">
            {columns.map((column) => (
              <th
                key={column.head}
                scope="col"
                className={`h-8 pr-6 font-medium whitespace-nowrap last:pr-0 ${tone(column)}`}
              >
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="border-b border-line">
              {columns.map((column) => (
                <td key={column.head} className={`h-11 py-2 pr-6 last:pr-0 ${tone(column)}`}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
