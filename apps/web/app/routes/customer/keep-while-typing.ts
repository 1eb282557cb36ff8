import { isRouteErrorResponse } from '@remix-run/react';
import { useEffect } from 'react';

let shown: { id: string; loaded: unknown } | undefined;

/** Whether something is typed that was not sent. */
const hasWords = () => (document.querySelector<HTMLTextAreaElement>('#body')?.value ?? '') !== '';

const isNotFound = (error: unknown) =>
  (isRouteErrorResponse(error) || error instanceof Response) && error.status === 404;

/** Remembers what the page shows while it stands there. */
export function useShown(id: string, loaded: unknown): void {
  useEffect(() => {
    shown = { id, loaded };
    return () => {
      shown = undefined;
    };
  }, [id, loaded]);
}

/** A request that is hidden meanwhile takes no unsent words with it: it stays as it was shown. */
export async function orAsShown<T>(id: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (isNotFound(error) && shown?.id === id && hasWords()) return shown.loaded as T;
    throw error;
  }
}
