import type { SsoOffers } from '@redlich/contract';
import { LogIn } from 'lucide-react';
import { m } from '#app/paraglide/messages.js';
import { buttonClass } from '#app/ui/actions/button.tsx';

/** The ways in by company accounts. Plain links: they lead to another host. */
export function SsoLinks({ items, next }: { items: SsoOffers['items']; next: string | null }) {
  const mixed = new Set(items.map(({ audience }) => audience)).size > 1;
  return (
    <ul className="flex flex-col gap-3">
      {items.map(({ id, name, audience }) => (
        <li key={id}>
          <a
            href={next === null ? `/login/sso/${id}` : `/login/sso/${id}?${new URLSearchParams({ next })}`}
            className={buttonClass(
              items.length === 1 ? 'primary' : 'secondary',
              'portal',
              'h-auto! min-h-11 w-full py-2 whitespace-normal!',
            )}
          >
            <LogIn size={16} aria-hidden className="shrink-0" />
            <span className="min-w-0 break-words">{m.sso_log_in_with({ name })}</span>
          </a>
          {mixed && (
            <p className="mt-1 text-center text-13 text-muted">
              {audience === 'agent' ? m.sso_log_in_agent() : m.sso_log_in_customer()}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
