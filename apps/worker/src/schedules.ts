import type { JobName } from '@redlich/domain';

/** The whole schedule, in Europe/Berlin time. */
export const schedules = [
  // Every night: one retention run and one file sweep for each tenant.
  { job: 'retention.fan-out', cron: '17 2 * * *' },
] satisfies { job: JobName; cron: string }[];

/** How many jobs of a kind one worker does at a time; parsing mails is what costs the processor. */
export const concurrency: Record<JobName, number> = {
  'mail.receive': 4,
  'mail.deliver-article': 4,
  'files.delete-blob': 2,
  'files.sweep': 1,
  'retention.fan-out': 1,
  'retention.run': 1,
};
