import type { ReactNode } from 'react';

/** One page of the console: its name, what it tells, its parts. */
export function ConsolePage({ title, lead, children }: { title: ReactNode; lead?: ReactNode; children: ReactNode }) {
  return (
    <main>
      <h1 className="text-20">{title}</h1>
      {lead !== undefined && <p className="mt-1.5 max-w-[68ch] text-14 text-muted">{lead}</p>}
      <div className="mt-6 flex flex-col gap-10">{children}</div>
    </main>
  );
}

export function ConsolePart({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  return (
    <section>
      <h2 className="text-16">{title}</h2>
      {lead !== undefined && <p className="mt-1 max-w-[68ch] text-14 text-muted">{lead}</p>}
      <div className="mt-4">{children}</div>
    </section>
  );
}

/** Facts as terms with their values. */
export function Facts({ facts }: { facts: readonly { term: string; value: ReactNode }[] }) {
  return (
    <dl className="grid grid-cols-2 gap-x-8 gap-y-4 sm:grid-cols-3 lg:grid-cols-5">
      {facts.map(({ term, value }) => (
        <div key={term} className="min-w-0">
          <dt className="text-12 text-muted">{term}</dt>
          <dd className="mt-0.5 text-14 break-words text-strong tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
