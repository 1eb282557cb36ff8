import type { JobName } from '@redlich/domain';
import pg from 'pg';
import type { TestWorker } from './worker.ts';

interface Job {
  id: string;
  name: JobName;
  data: never;
}

/** Works on whatever waits in the queues of a tenant, and on what that makes, until nothing waits; the clock is left alone. */
export async function drain(worker: TestWorker, tenantId: string): Promise<{ name: string; payload: string }[]> {
  const client = new pg.Client({ connectionString: worker.database.superuserUrl });
  await client.connect();
  const { signal } = new AbortController();
  const done: { name: string; payload: string }[] = [];
  try {
    for (;;) {
      const { rows } = await client.query<Job>(
        `select id, name, data from pgboss.job where state = 'created' and data->>'tenantId' = $1 order by created_on, id`,
        [tenantId],
      );
      if (rows.length === 0) return done;
      for (const { id, name, data } of rows) {
        await worker.handlers[name](data, signal);
        await client.query(`update pgboss.job set state = 'completed' where id = $1 and name = $2`, [id, name]);
        done.push({ name, payload: JSON.stringify(data) });
      }
    }
  } finally {
    await client.end();
  }
}
