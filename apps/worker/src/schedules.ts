import type { JobName } from '@redlich/domain';

/** The whole schedule, in Europe/Berlin time. */
export const schedules = [
  // Every night: one retention run, one file sweep and one count for each tenant.
  { job: 'retention.fan-out', cron: '17 2 * * *' },
  // Tenants whose 30 days are over.
  { job: 'tenant.erase-due', cron: '47 3 * * *' },
  // Domains whose next look at their DNS is due.
  { job: 'domain.check-due', cron: '* * * * *' },
  // Law that began or ended at midnight, dates that grew old: every tenant's notice against today's law.
  { job: 'notice.check-all', cron: '7 4 * * *' },
  // Where the platform's own places are, by their names: a bucket or a mail server that moved.
  { job: 'places.look-up', cron: '*/5 * * * *' },
  // Published notices against what is so: whatever drifts by itself is told within five minutes.
  { job: 'notice.watch', cron: '* * * * *' },
  // Breaches whose 72 hours are nearly or just over.
  { job: 'breach.watch', cron: '*/5 * * * *' },
] satisfies { job: JobName; cron: string }[];

/** How many jobs of a kind are fetched at once; two such batches run side by side. */
export const concurrency: Record<JobName, number> = {
  'mail.receive': 8,
  'mail.deliver-article': 8,
  'mail.deliver-notification': 4,
  'mail.deliver-announcement': 4,
  'mail.test-announcement': 2,
  'mail.answer-stranger': 2,
  'erasure.run': 2,
  'locks.apply': 2,
  'webhook.deliver': 4,
  'domain.check': 4,
  'domain.check-due': 2,
  'files.delete-blob': 8,
  'files.sweep': 2,
  'retention.fan-out': 2,
  'retention.run': 2,
  'usage.count': 2,
  'notice.check': 2,
  'platform.tell-all': 2,
  'platform.tell-tenant': 2,
  'notice.check-all': 2,
  'places.look-up': 2,
  'notice.watch': 1,
  'breach.watch': 1,
  'tenant.export': 2,
  'subject-access.make': 2,
  'tenant.erase-due': 2,
  'tenant.erase': 2,
};
