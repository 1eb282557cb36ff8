import type { LiveEvent } from '@redlich/contract';
import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';
import { useEvents, type Connection } from '#app/live/use-events.ts';
import { useReload } from '#app/live/use-reload.ts';

interface Live {
  connection: Connection;
  /** Tickets that came or were written to by a customer since they were last opened here. */
  fresh: ReadonlySet<string>;
  markSeen(ticketId: string): void;
}

const LiveContext = createContext<Live>({ connection: 'live', fresh: new Set(), markSeen: () => undefined });
export const useLive = () => useContext(LiveContext);

/** Listens to the api's live channel and has the page's data read again when something changed. */
export function LiveRegion({ children }: { children: ReactNode }) {
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());

  const heard = useCallback((event: LiveEvent) => {
    const isNews =
      event.kind === 'ticket.created' || (event.kind === 'article.created' && event.visibility === 'public');
    const isOpenHere = location.pathname.includes(event.ticketId) && document.visibilityState === 'visible';
    if (isNews && !isOpenHere) setFresh((known) => new Set(known).add(event.ticketId));
  }, []);
  const connection = useEvents(heard, useReload());

  const markSeen = useCallback((ticketId: string) => {
    setFresh((known) => {
      if (!known.has(ticketId)) return known;
      const rest = new Set(known);
      rest.delete(ticketId);
      return rest;
    });
  }, []);
  return <LiveContext.Provider value={{ connection, fresh, markSeen }}>{children}</LiveContext.Provider>;
}
