import { Link } from '@remix-run/react';
import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { m } from '#app/paraglide/messages.js';

interface Props {
  back: { to: string; label: string };
  title: ReactNode;
  /** Beside the title: badges. */
  marks?: ReactNode;
  action?: ReactNode;
  /** At the side on a wide screen, on top on a narrow one. */
  facts?: ReactNode;
  children: ReactNode;
}

/** The page of one record: its name, what is known of it at a glance, and below it the parts. */
export function RecordPage({ back, title, marks, action, facts, children }: Props) {
  return (
    <main className="min-h-0 flex-1 overflow-y-auto">
      <div className="mx-auto max-w-260 px-4 py-5 md:px-8">
        <Link to={back.to} className="inline-flex min-h-8 items-center gap-2 text-13 text-muted hover:text-strong">
          <ArrowLeft size={16} aria-hidden />
          {back.label}
        </Link>
        <div className="mt-1 flex flex-wrap items-start justify-between gap-3">
          <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1.5">
            <h1 className="min-w-0 text-20 break-words">{title}</h1>
            {marks}
          </div>
          {action}
        </div>
        <div className="mt-6 gap-12 lg:grid lg:grid-cols-[minmax(0,1fr)_288px]">
          {facts !== undefined && (
            <aside
              aria-label={m.properties()}
              className="mb-8 flex flex-col gap-6 lg:order-2 lg:mb-0 lg:border-l lg:border-line lg:pl-8"
            >
              {facts}
            </aside>
          )}
          <div className="flex min-w-0 flex-col gap-10">{children}</div>
        </div>
      </div>
    </main>
  );
}

interface PartProps {
  title: string;
  /** Where a link leads to this part. */
  id?: string;
  action?: ReactNode;
  children: ReactNode;
}

export function RecordPart({ title, id, action, children }: PartProps) {
  return (
    <section id={id}>
      <div className="mb-3 flex items-center justify-between gap-3">
        <h2 className="text-16">{title}</h2>
        {action}
      </div>
      {children}
    </section>
  );
}

/** Names and values, one below the other. */
export function Facts({ rows }: { rows: readonly (readonly [string, ReactNode] | false)[] }) {
  return (
    <dl className="flex flex-col gap-3 text-14">
      {rows.map(
        (row) =>
          row && (
            <div key={row[0]} className="min-w-0">
              <dt className="text-12 font-medium text-muted">{row[0]}</dt>
              <dd className="mt-0.5 min-w-0 break-words text-normal">{row[1]}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
