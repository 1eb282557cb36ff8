import { Link } from '@remix-run/react';

/** One of the parts that a list is shown by. */
export const PartLink = ({ to, current, label }: { to: string; current: boolean; label: string }) => (
  <Link
    to={to}
    aria-current={current ? 'page' : undefined}
    className="inline-flex min-h-8 items-center rounded-control px-2.5 text-13 text-normal hover:bg-surface-2 aria-[current]:bg-surface-2 aria-[current]:font-medium aria-[current]:text-strong pointer-coarse:min-h-11"
  >
    {label}
  </Link>
);
