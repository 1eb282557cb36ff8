import { fromKysely, PgBoss, type KyselyTransactionLike } from 'pg-boss';
import { deadLetterName } from './queues.ts';

/** Payloads carry ids only: the queue is a store of personal data too. */
export type JobData = Record<string, string | number | boolean>;

export interface EnqueueOptions {
  /** Jobs of one group share the workers fairly; usually the tenant. */
  group?: string;
  startAfterSeconds?: number;
}

export interface DeadJob {
  id: string;
  queue: string;
  data: JobData;
  failedAt: Date;
}

export interface JobQueue {
  /** Adds a job in the caller's transaction: it exists if, and only if, that commits. */
  enqueue(tx: KyselyTransactionLike, name: string, data: JobData, options?: EnqueueOptions): Promise<void>;
  /** Works on a queue; the handler must be safe to run twice. Throwing means: try again later. */
  work(
    name: string,
    options: { concurrency: number },
    handler: (data: JobData, signal: AbortSignal) => Promise<void>,
  ): Promise<void>;
  /** One job a time of the cron expression, in Europe/Berlin time, however many workers run. */
  schedule(name: string, cron: string): Promise<void>;
  listDead(name: string): Promise<DeadJob[]>;
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
    schedule: options.works,
    useListenNotify: options.works,
    // Re-indexing and schema work belong to the owner of the tables.
    reindex: false,
  });
  boss.on('error', options.onError);
  await boss.start();
  return {
    async enqueue(tx, name, data, { group, startAfterSeconds } = {}) {
      await boss.send(name, data, {
        db: fromKysely(tx),
        ...(group && { group: { id: group } }),
        ...(startAfterSeconds && { startAfter: startAfterSeconds }),
      });
    },
    async work(name, { concurrency }, handler) {
      const settings = { batchSize: 1, localConcurrency: concurrency, pollingIntervalSeconds: 2 };
      await boss.work<JobData>(name, settings, async ([job]) => job && handler(job.data, job.signal));
    },
    schedule: (name, cron) => boss.schedule(name, cron, {}, { tz: 'Europe/Berlin' }),
    async listDead(name) {
      const jobs = await boss.findJobs<JobData>(deadLetterName(name), {});
      return jobs.map((job) => ({ id: job.id, queue: name, data: job.data, failedAt: job.createdOn }));
    },
    stop: () => boss.stop({ graceful: true, timeout: 20_000 }),
  };
}
