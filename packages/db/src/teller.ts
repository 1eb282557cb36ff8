import type pg from 'pg';

/** Says something on a channel to whoever listens (PostgreSQL NOTIFY). */
export interface Teller {
  /** Within some milliseconds, together with what else is said then; a hint that can be lost, after a commit. */
  tell(channel: string, payloads: readonly string[]): void;
  /** Says what is not said yet. */
  flush(): Promise<void>;
}

const gatherMs = 10;

/**
 * Said in the transaction that causes it, every commit waits for the one before: PostgreSQL brings those that notify into
 * an order, one write to the disk after the other.
 */
export function openTeller(pool: pg.Pool): Teller {
  let waiting: { channel: string; payload: string }[] = [];
  let timer: NodeJS.Timeout | undefined;
  let last = Promise.resolve();

  async function say(): Promise<void> {
    const said = waiting;
    waiting = [];
    const channels = said.map(({ channel }) => channel);
    const payloads = said.map(({ payload }) => payload);
    try {
      await pool.query({ name: 'tell', text, values: [channels, payloads] });
    } catch {
      // Whoever listens on a connection that broke reads again when it stands.
    }
  }
  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    // One after the other, so that what was told first is heard first.
    if (waiting.length > 0) last = last.then(say);
    return last;
  }
  return {
    tell(channel, payloads) {
      for (const payload of payloads) waiting.push({ channel, payload });
      if (waiting.length > 0) timer ??= setTimeout(() => void flush(), gatherMs);
    },
    flush,
  };
}

// In their order; the same said twice in one transaction is heard once.
const text = `select count(pg_notify(channel, payload)) from unnest($1::text[], $2::text[]) as said (channel, payload)`;
