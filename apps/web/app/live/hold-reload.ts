import { useEffect } from 'react';

let holders = 0;

/** Whether a page asks something that it would forget if its data were read again. */
export const isReloadHeld = (): boolean => holders > 0;

/** Keeps news on the live channel from reading the page's data again while this part stands there. */
export function useHeldReload(): void {
  useEffect(() => {
    holders += 1;
    return () => {
      holders -= 1;
    };
  }, []);
}
