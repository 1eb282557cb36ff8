import type { UnreadAlerts } from '@redlich/contract';
import { useRouteLoaderData } from '@remix-run/react';
import { useEffect } from 'react';
import { useReload } from '#app/live/use-reload.ts';
import type { loader } from '#app/routes/agent/shell/shell.tsx';

const none: UnreadAlerts = { count: 0, ticketIds: [] };

/** What the bell counts. */
export const useUnreadAlerts = (): UnreadAlerts =>
  useRouteLoaderData<typeof loader>('routes/agent/shell/shell')?.unreadAlerts ?? none;

/** Who looks at a ticket has read what the bell says of it. */
export function useReadAlerts(ticketId: string): void {
  const isUnread = useUnreadAlerts().ticketIds.includes(ticketId);
  const reload = useReload();
  useEffect(() => {
    if (!isUnread || document.visibilityState !== 'visible') return;
    fetch('/api/v1/alerts/read', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ticketId }),
    })
      .then((answer) => answer.ok && reload())
      // No network: the bell keeps it.
      .catch(() => undefined);
  }, [isUnread, ticketId, reload]);
}
