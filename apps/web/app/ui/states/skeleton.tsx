import { useNavigation } from '@remix-run/react';
import { useEffect, useState } from 'react';

/** True once a change of page takes longer than 200 ms. */
export function useSlowNavigation(): boolean {
  const loading = useNavigation().state === 'loading';
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!loading) return setSlow(false);
    const timer = setTimeout(() => setSlow(true), 200);
    return () => clearTimeout(timer);
  }, [loading]);
  return slow;
}

/** A quiet line at the top while a page is on its way. */
export function NavigationProgress() {
  const slow = useSlowNavigation();
  return (
    <div aria-hidden className={`fixed inset-x-0 top-0 z-60 h-0.5 overflow-hidden ${slow ? '' : 'hidden'}`}>
      <div className="progress-bar h-full w-1/3 bg-accent-text" />
    </div>
  );
}

/** Grey lines in the place of rows that are on their way. */
export function SkeletonRows({ rows }: { rows: number }) {
  return (
    <div aria-hidden className="animate-fade">
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="flex h-9 items-center gap-4 border-b border-line px-4">
          <span className="size-3.5 rounded-full bg-surface-3" />
          <span className="h-2.5 rounded-full bg-surface-2" style={{ width: `${30 + ((row * 17) % 35)}%` }} />
        </div>
      ))}
    </div>
  );
}
