import type { SsoOffers } from '@redlich/contract';
import type { ReactNode } from 'react';
import { m } from '#app/paraglide/messages.js';
import { SsoLinks } from './sso-links.tsx';

/** Company accounts above everything else; where they are the only way for everybody, the rest is folded away. */
export function SsoFirst({
  offers: { items, rules },
  next,
  opened,
  children,
}: {
  offers: SsoOffers;
  next: string | null;
  /** The folded part was just used. */
  opened: boolean;
  children: ReactNode;
}) {
  if (items.length === 0) return children;
  if (rules.agentsOnly && rules.customersOnly)
    return (
      <>
        <SsoLinks items={items} next={next} />
        <details open={opened} className="mt-8 border-t border-line pt-4">
          <summary className="min-h-9 text-14 text-muted">{m.sso_other_ways()}</summary>
          <p className="mt-2 mb-5 text-13 text-muted">{m.sso_other_ways_note()}</p>
          {children}
        </details>
      </>
    );
  return (
    <>
      <SsoLinks items={items} next={next} />
      <p className="my-6 flex items-center gap-3 text-13 text-muted before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {m.sso_or()}
      </p>
      {children}
    </>
  );
}
