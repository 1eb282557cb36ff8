import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';

const refreshMs = 3_000;

/** Asks again every few seconds while something moves and the page is looked at. */
export function useRefresh(active: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!active) return;
    const timer = setInterval(() => document.visibilityState === 'visible' && revalidate(), refreshMs);
    return () => clearInterval(timer);
  }, [active, revalidate]);
}
