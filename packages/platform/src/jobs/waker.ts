import { createHash } from 'node:crypto';

/** Jobs added one by one are fetched by the handful: a fetch and its end cost as much as three jobs. */
const gatherMs = 50;
/** The channel on which pg-boss listens for the names of queues, for its schema's usual name. */
const channel = `pgboss_${createHash('sha224').update('pgboss').digest('hex').slice(0, 24)}`;
const text = `select count(pg_notify($1, name)) from unnest($2::text[]) name`;

/** Gathers for some milliseconds which queues have something new and says it once. */
export function openWaker(run: (text: string, values: unknown[]) => Promise<unknown>) {
  const names = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (names.size === 0) return;
    const said = [...names];
    names.clear();
    // A wake-up that is lost costs some seconds: workers look by themselves too.
    await run(text, [channel, said]).catch(() => {});
  }
  return {
    wake(some: Iterable<string>): void {
      for (const name of some) names.add(name);
      if (names.size > 0) timer ??= setTimeout(() => void flush(), gatherMs);
    },
    flush,
  };
}
