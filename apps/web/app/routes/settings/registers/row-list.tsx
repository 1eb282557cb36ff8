import { Link } from '@remix-run/react';
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

export interface ListRow {
  key: string;
  /** Absent: only to be read. */
  to?: string | undefined;
  head: string;
  detail: ReactNode;
}

const rowClass = 'flex min-h-12 items-center gap-4 py-2';

/** Entries of a register, each a way to its form for who may change it. */
export function RowList({ rows, none }: { rows: readonly ListRow[]; none: string }) {
  if (rows.length === 0) return <p className="border-y border-line py-3 text-14 text-muted">{none}</p>;
  return (
    <ul className="border-t border-line">
      {rows.map(({ key, to, head, detail }) => (
        <li key={key} className="border-b border-line">
          {to === undefined ? (
            <div className={rowClass}>
              <RowText head={head} detail={detail} />
            </div>
          ) : (
            <Link to={to} className={`${rowClass} rounded-control hover:bg-surface-2 md:-mx-2 md:px-2`}>
              <RowText head={head} detail={detail} />
              <ChevronRight size={16} aria-hidden className="shrink-0 text-muted" />
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}

const RowText = ({ head, detail }: Pick<ListRow, 'head' | 'detail'>) => (
  <>
    <span className="min-w-0 flex-1 text-14 font-medium text-strong">{head}</span>
    <span className="shrink-0 text-right text-13 text-muted max-sm:max-w-32">{detail}</span>
  </>
);
