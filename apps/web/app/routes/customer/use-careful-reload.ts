import { useCallback } from 'react';
import { useReload } from '#app/live/use-reload.ts';

/** Whether something is typed that was not sent. */
const hasWords = () => (document.querySelector<HTMLTextAreaElement>('#body')?.value ?? '') !== '';

async function isGone(id: string): Promise<boolean> {
  try {
    return (await fetch(`/api/v1/tickets/${id}`, { headers: { accept: 'application/json' } })).status === 404;
  } catch {
    return false;
  }
}

/** As `useReload`, but a request that is hidden meanwhile takes no unsent words with it. */
export function useCarefulReload(id: string): () => void {
  const reload = useReload();
  return useCallback(() => {
    void (async () => {
      if (hasWords() && (await isGone(id))) return;
      reload();
    })();
  }, [id, reload]);
}
