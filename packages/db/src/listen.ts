import pg from 'pg';

interface Listening {
  /** As the app role. */
  url: string;
  channel: string;
  onPayload: (payload: string) => void;
  onLost: () => void;
  /** After a new connection stands: something may have been missed meanwhile. */
  onReconnect: () => void;
}

const pauseMs = 1_000;

/** Listens on a channel (PostgreSQL LISTEN) over a connection of its own and opens it anew when it breaks. */
export async function listen({
  url,
  channel,
  onPayload,
  onLost,
  onReconnect,
}: Listening): Promise<() => Promise<void>> {
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  let stopped = false;

  const connect = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: url, application_name: 'redlich-live', keepAlive: true });
    next.on('notification', ({ payload }) => payload && onPayload(payload));
    next.on('error', () => {});
    await next.connect();
    await next.query(`listen ${pg.escapeIdentifier(channel)}`);
    next.once('end', () => {
      if (stopped) return;
      onLost();
      retry = setTimeout(() => void reconnect(), pauseMs);
    });
    client = next;
  };
  const reconnect = async (): Promise<void> => {
    try {
      await connect();
      onReconnect();
    } catch {
      if (!stopped) retry = setTimeout(() => void reconnect(), pauseMs);
    }
  };
  await connect();
  return async () => {
    stopped = true;
    clearTimeout(retry);
    await client?.end();
  };
}
