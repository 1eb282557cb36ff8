import { Link } from '@remix-run/react';
import { buttonClass } from '../actions/button.tsx';
import { m } from '#app/paraglide/messages.js';

/** The way through a long list without scripts: on to the next part, back to its start. */
export function Pagination({ next, first }: { next: string | null; first: string | null }) {
  if (next === null && first === null) return null;
  return (
    <nav aria-label={m.pagination()} className="flex gap-2 py-4">
      {first !== null && (
        <Link to={first} className={buttonClass('secondary')}>
          {m.list_first()}
        </Link>
      )}
      {next !== null && (
        <Link to={next} className={buttonClass('secondary')}>
          {m.list_next()}
        </Link>
      )}
    </nav>
  );
}
