import pg from 'pg';

const everyMs = 50;

/** Looks again and again how long the transactions of the worker are; another one's are seen by a superuser only. */
export async function watchTransactions(superuserUrl: string): Promise<{ longestMs(): number; stop(): Promise<void> }> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  let longest = 0;
  let looking = Promise.resolve();
  const timer = setInterval(() => {
    looking = looking.then(async () => {
      const { rows } = await client.query<{ ms: number | null }>(
        `select max(extract(epoch from clock_timestamp() - xact_start) * 1000)::float8 as ms from pg_stat_activity
          where application_name = 'redlich-worker' and state <> 'idle'`,
      );
      longest = Math.max(longest, rows[0]?.ms ?? 0);
    });
  }, everyMs);
  return {
    longestMs: () => longest,
    async stop() {
      clearInterval(timer);
      await looking;
      await client.end();
    },
  };
}
