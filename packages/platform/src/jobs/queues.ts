import pg from 'pg';
import { PgBoss } from 'pg-boss';

/** How often a job is tried and how long it may take. After its retries it moves to the queue `<name>.dead`. */
export interface QueueDefinition {
  name: string;
  retryLimit: number;
  retryDelaySeconds: number;
  /** Doubles the delay each time, up to this many seconds. */
  retryDelayMaxSeconds: number;
  expireSeconds: number;
  /** A job whose worker has not been heard of for this long is given to another. At least 10. */
  heartbeatSeconds: number;
}

export const deadLetterName = (name: string) => `${name}.dead`;

/**
 * Makes or updates the queues, as the database's owner, and lets the app role read and write jobs.
 * Safe to run again and by two at once.
 */
export async function installQueues(options: {
  ownerUrl: string;
  queues: readonly QueueDefinition[];
  appRole: string;
}): Promise<void> {
  const boss = new PgBoss({ connectionString: options.ownerUrl, max: 2, supervise: false, schedule: false });
  boss.on('error', () => {});
  await boss.start();
  try {
    for (const queue of options.queues) {
      const settings = {
        retryLimit: queue.retryLimit,
        retryDelay: queue.retryDelaySeconds,
        retryDelayMax: queue.retryDelayMaxSeconds,
        retryBackoff: true,
        expireInSeconds: queue.expireSeconds,
        heartbeatSeconds: queue.heartbeatSeconds,
        // Finished jobs go after an hour, unfinished ones stay 14 days.
        deleteAfterSeconds: 3_600,
        retentionSeconds: 14 * 86_400,
        // Not in the transaction that adds a job: commits that notify wait for each other. See waker.ts.
        notify: false,
        deadLetter: deadLetterName(queue.name),
      };
      if (!(await boss.getQueue(deadLetterName(queue.name)))) {
        await boss.createQueue(deadLetterName(queue.name), { retentionSeconds: 90 * 86_400 });
      }
      if (await boss.getQueue(queue.name)) await boss.updateQueue(queue.name, settings);
      else await boss.createQueue(queue.name, settings);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
  await grant(options.ownerUrl, options.appRole);
}

async function grant(ownerUrl: string, appRole: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const role = pg.escapeIdentifier(appRole);
    await client.query(`grant usage on schema pgboss to ${role};
      grant select, insert, update, delete on all tables in schema pgboss to ${role};
      grant execute on all functions in schema pgboss to ${role}`);
  } finally {
    await client.end();
  }
}
