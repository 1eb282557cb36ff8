import type { LiveEvent } from '@redlich/contract';
import { useEffect, useState } from 'react';

export type Connection = 'live' | 'lost';

const gatherMs = 150;
const graceMs = 4_000;
const retryMs = 10_000;
// A browser opens six connections to a host; a page nobody looks at does not keep one for long.
const unseenMs = 60_000;

/**
 * Listens to the api's live channel. `onChange` comes once for events close together, and once when the channel opens:
 * at first, after it was lost, or after the page was out of sight.
 */
export function useEvents(onEvent: (event: LiveEvent) => void, onChange: () => void): Connection {
  const [connection, setConnection] = useState<Connection>('live');
  useEffect(() => openChannel({ onEvent, onChange, setConnection }), [onEvent, onChange]);
  return connection;
}

interface Listener {
  onEvent(event: LiveEvent): void;
  onChange(): void;
  setConnection(connection: Connection): void;
}

/** Opens the channel and keeps it open while the page is looked at; the function returned ends it. */
function openChannel({ onEvent, onChange, setConnection }: Listener): () => void {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  let source: EventSource | undefined;
  // Between the rendering on the server and the first opening something may have happened too.
  let hasMissed = true;

  const later = (name: string, ms: number, work: () => void) => {
    if (timers.has(name)) return;
    const run = () => {
      timers.delete(name);
      work();
    };
    timers.set(name, setTimeout(run, ms));
  };
  const cancel = (name: string) => {
    clearTimeout(timers.get(name));
    timers.delete(name);
  };
  const changed = () => later('gather', gatherMs, onChange);

  const connect = () => {
    source = new EventSource('/api/v1/events');
    source.addEventListener('open', () => {
      cancel('lose');
      setConnection('live');
      if (hasMissed) changed();
      hasMissed = false;
    });
    source.addEventListener('error', () => {
      hasMissed = true;
      later('lose', graceMs, () => setConnection('lost'));
      // An answer that is no stream: the browser gives up, this page asks why and tries later.
      if (source?.readyState === EventSource.CLOSED)
        later('retry', retryMs, () => void afterRefusal(onChange).then(connect));
    });
    source.addEventListener('change', ({ data }: MessageEvent<string>) => {
      onEvent(JSON.parse(data) as LiveEvent);
      changed();
    });
    // The api itself may have missed something.
    source.addEventListener('resync', changed);
  };
  const disconnect = () => {
    source?.close();
    source = undefined;
    hasMissed = true;
    cancel('retry');
    cancel('lose');
  };
  const look = () => {
    if (document.visibilityState === 'hidden') return later('unseen', unseenMs, disconnect);
    cancel('unseen');
    if (source === undefined) connect();
  };

  connect();
  document.addEventListener('visibilitychange', look);
  return () => {
    document.removeEventListener('visibilitychange', look);
    disconnect();
    for (const name of timers.keys()) cancel(name);
  };
}

/** When the session has ended, reading the page again leads to the login. */
async function afterRefusal(onChange: () => void): Promise<void> {
  const status = await fetch('/api/v1/session').then(
    (answer) => answer.status,
    () => 0,
  );
  if (status === 401) onChange();
}
