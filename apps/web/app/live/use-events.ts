import type { LiveEvent } from '@redlich/contract';
import { useEffect, useState } from 'react';

export type Connection = 'live' | 'lost';

const gatherMs = 150;
const graceMs = 4_000;
const retryMs = 10_000;

/** `onChange` comes once for events close together, and once after a connection was lost and is back. */
export function useEvents(onEvent: (event: LiveEvent) => void, onChange: () => void): Connection {
  const [connection, setConnection] = useState<Connection>('live');
  useEffect(() => {
    let source: EventSource;
    let gathering: ReturnType<typeof setTimeout> | undefined;
    let losing: ReturnType<typeof setTimeout> | undefined;
    let retrying: ReturnType<typeof setTimeout> | undefined;
    let wasLost = false;

    const changed = () => {
      gathering ??= setTimeout(() => {
        gathering = undefined;
        onChange();
      }, gatherMs);
    };
    const connect = () => {
      source = new EventSource('/api/v1/events');
      source.onopen = () => {
        clearTimeout(losing);
        losing = undefined;
        setConnection('live');
        if (wasLost) onChange();
        wasLost = false;
      };
      source.onerror = () => {
        wasLost = true;
        losing ??= setTimeout(() => setConnection('lost'), graceMs);
        // After an answer that is no stream the browser gives up; try again later.
        if (source.readyState === EventSource.CLOSED) retrying = setTimeout(connect, retryMs);
      };
      source.addEventListener('change', ({ data }: MessageEvent<string>) => {
        onEvent(JSON.parse(data) as LiveEvent);
        changed();
      });
      // The api itself may have missed something.
      source.addEventListener('resync', changed);
    };
    connect();
    return () => {
      source.close();
      for (const timer of [gathering, losing, retrying]) clearTimeout(timer);
    };
  }, [onEvent, onChange]);
  return connection;
}
