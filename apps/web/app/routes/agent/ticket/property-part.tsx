import type { ReactNode } from 'react';

/** A named part of what stands beside a thread. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-t border-line p-4">
      <h2 className="mb-2.5 text-12 font-medium text-muted">{title}</h2>
      {children}
    </section>
  );
}
