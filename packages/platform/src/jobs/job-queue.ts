import { fromKysely, PgBoss, type JobResult, type KyselyTransactionLike } from 'pg-boss';
import { openWaker } from './waker.ts';
import { inspectQueues, type QueueInspection } from './inspect-queues.ts';

/** Payloads carry ids only: the queue is a store of personal data too. */
export type JobData = Record<string, string | number | boolean>;

export interface EnqueueOptions {
  /** Jobs of one group share the workers fairly; usually the tenant. */
  group?: string;
  startAfterSeconds?: number;
}

/** One statement that adds jobs, to be sent in the caller's own transaction. */
export interface AddingStatement {
  sql: string;
  parameters: unknown[];
}

export interface JobQueue extends QueueInspection {
  /** Adds a job in the caller's transaction: it exists if, and only if, that commits. */
  enqueue(tx: KyselyTransactionLike, name: string, data: JobData, options?: EnqueueOptions): Promise<void>;
  /** The statement that adds these jobs of one queue; nothing is asked of the database once the queue is known. */
  compose(name: string, data: readonly JobData[], options?: EnqueueOptions): Promise<AddingStatement>;
  /** Lets idle workers look into these queues now, within some milliseconds; after the commit that added jobs. */
  wake(names: Iterable<string>): void;
  /**
   * Works on a queue, at most twice `concurrency` (2 or more) jobs at a time. The handler must be safe to run twice;
   * throwing means: try again later.
   */
  work(
    name: string,
    options: { concurrency: number },
    handler: (data: JobData, signal: AbortSignal) => Promise<void>,
  ): Promise<void>;
  /** One job a time of the cron expression, in Europe/Berlin time, however many workers run. */
  schedule(name: string, cron: string): Promise<void>;
  /** Finishes what runs, at most 20 s, then closes. */
  stop(): Promise<void>;
}

/**
 * Opens the queue as the app role; the queues were made by `installQueues`.
 * @param works whether this process takes jobs (worker) or only adds them (api)
 */
export async function openJobQueue(options: {
  url: string;
  applicationName: string;
  works: boolean;
  onError: (error: Error) => void;
}): Promise<JobQueue> {
  const boss = new PgBoss({
    connectionString: options.url,
    application_name: options.applicationName,
    max: options.works ? 6 : 1,
    migrate: false,
    createSchema: false,
    supervise: options.works,
    // A job whose worker died is noticed this soon after its heartbeat ran out.
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
    schedule: options.works,
    useListenNotify: options.works,
    // Re-indexing and schema work belong to the owner of the tables.
    reindex: false,
  });
  boss.on('error', options.onError);
  await boss.start();
  const waker = openWaker((text, values) => boss.getDb().executeSql(text, values));
  return {
    ...inspectQueues(boss),
    async compose(name, data, { group, startAfterSeconds } = {}) {
      const settings = {
        ...(group && { group: { id: group } }),
        ...(startAfterSeconds && { startAfter: startAfterSeconds }),
      };
      const statement: AddingStatement = { sql: '', parameters: [] };
      const executeSql = async (sql: string, parameters: unknown[] = []) => {
        Object.assign(statement, { sql, parameters });
        return { rows: [] };
      };
      await boss.insert(
        name,
        data.map((one) => ({ data: one, ...settings })),
        { db: { executeSql } },
      );
      return statement;
    },
    async enqueue(tx, name, data, { group, startAfterSeconds } = {}) {
      await boss.send(name, data, {
        db: fromKysely(tx),
        ...(group && { group: { id: group } }),
        ...(startAfterSeconds && { startAfter: startAfterSeconds }),
      });
    },
    wake: waker.wake,
    async work(name, { concurrency }, handler) {
      const settings = {
        // Two batches side by side: while a slow job holds one, the other goes on.
        batchSize: concurrency,
        localConcurrency: 2,
        perJobResults: true,
        // A full batch means that more is waiting: the next is fetched at once, without waiting for a poll or NOTIFY.
        burstWhenBatchFull: true,
        // For what nobody woke it for: a retry, a job whose time came, a wake-up that was lost.
        pollingIntervalSeconds: 5,
      } as const;
      await boss.work<JobData>(name, settings, (batch) =>
        Promise.all(
          batch.map(async ({ id, data, signal }): Promise<JobResult> => {
            try {
              await handler(data, signal);
              return { id, status: 'completed' };
            } catch (error) {
              // Only what kind of error: a message may quote a row, a mail or a person.
              return { id, status: 'failed', output: { error: error instanceof Error ? error.name : typeof error } };
            }
          }),
        ),
      );
    },
    schedule: (name, cron) => boss.schedule(name, cron, {}, { tz: 'Europe/Berlin' }),
    async stop() {
      await waker.flush();
      await boss.stop({ graceful: true, timeout: 20_000 });
    },
  };
}
