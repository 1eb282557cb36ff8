import { useFetchers, useNavigation, useRevalidator } from '@remix-run/react';
import { useCallback, useEffect, useRef } from 'react';
import { isReloadHeld } from './hold-reload.ts';

/**
 * Has the page's data read again, at once or as soon as nothing is being sent or opened: the router forgets where a
 * form leads to when the data is read again before its answer is there.
 */
export function useReload(): () => void {
  const { revalidate } = useRevalidator();
  const isNavigating = useNavigation().state !== 'idle';
  const isBusy = useFetchers().some(({ state }) => state !== 'idle') || isNavigating;
  const busy = useRef(isBusy);
  busy.current = isBusy;
  const reload = useRef(revalidate);
  reload.current = revalidate;
  const isDue = useRef(false);
  useEffect(() => {
    if (isBusy || !isDue.current) return;
    isDue.current = false;
    if (!isReloadHeld()) reload.current();
  }, [isBusy]);
  return useCallback(() => {
    // Whoever answers the question opens a page, and with it what is new.
    if (isReloadHeld()) return;
    if (busy.current) isDue.current = true;
    else reload.current();
  }, []);
}
