import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

/** A row that opens into its form; the browser's own folding, so it needs no script. */
export function FoldRow({
  head,
  detail,
  children,
  open,
}: {
  head: ReactNode;
  detail?: ReactNode;
  children: ReactNode;
  open?: boolean;
}) {
  return (
    <details open={open} className="border-b border-line">
      <summary className="flex min-h-12 list-none items-center gap-3 rounded-control py-2 hover:bg-surface-2 md:-mx-2 md:px-2 [&::-webkit-details-marker]:hidden">
        <ChevronRight
          size={16}
          aria-hidden
          className="shrink-0 text-muted transition-transform duration-120 [details[open]>summary>&]:rotate-90"
        />
        <span className="min-w-24 flex-1 truncate text-14 font-medium text-strong">{head}</span>
        {detail !== undefined && (
          <span className="flex min-w-0 shrink items-center gap-2 truncate text-13 text-muted">{detail}</span>
        )}
      </summary>
      <div className="pt-2 pb-6 pl-7">{children}</div>
    </details>
  );
}
