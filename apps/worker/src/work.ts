import type { JobName } from '@redlich/domain';
import type { JobData, JobQueue } from '@redlich/platform/jobs';
import type { Logger } from '@redlich/platform/logger';
import { jobHandlers, lastResorts, type HandlerDependencies } from './handlers.ts';
import { concurrency, schedules } from './schedules.ts';

type AnyHandler = (data: JobData, signal: AbortSignal) => Promise<unknown>;

/** Takes jobs from every queue and from those dead-letter queues that have a last resort. */
export async function startWork(jobs: JobQueue, deps: HandlerDependencies, log: Logger): Promise<void> {
  const logged = (job: string, handler: AnyHandler) => async (data: JobData, signal: AbortSignal) => {
    const start = performance.now();
    const line = () => ({ job, tenantId: data['tenantId'], ms: Math.round(performance.now() - start) });
    try {
      await handler(data, signal);
      log.info({ ...line(), outcome: 'done' }, 'job');
    } catch (err) {
      log.warn({ ...line(), outcome: 'failed', err }, 'job');
      throw err;
    }
  };
  for (const [name, handler] of Object.entries(jobHandlers(deps)) as [JobName, AnyHandler][]) {
    await jobs.work(name, { concurrency: concurrency[name] }, logged(name, handler));
  }
  for (const [name, handler] of Object.entries(lastResorts(deps)) as [JobName, AnyHandler][]) {
    await jobs.work(`${name}.dead`, { concurrency: 2 }, logged(`${name}.dead`, handler));
  }
  for (const { job, cron } of schedules) await jobs.schedule(job, cron);
}
