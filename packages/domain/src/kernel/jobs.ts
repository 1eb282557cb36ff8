interface Payloads {
  'mail.receive': { tenantId: string; incomingMailId: string };
  'mail.deliver-article': { tenantId: string; articleId: string };
  'mail.deliver-notification': { tenantId: string; notificationId: string };
  'mail.deliver-announcement': { tenantId: string; announcementId: string; runId: string };
  'mail.test-announcement': { tenantId: string; announcementId: string; agentId: string; testId: string };
  'mail.answer-stranger': { tenantId: string; incomingMailId: string };
  'locks.apply': { tenantId: string };
  'erasure.run': { tenantId: string; erasureId: string };
  'webhook.deliver': { tenantId: string; webhookDeliveryId: string };
  'domain.check': { tenantId: string; domainId: string };
  'domain.check-due': Record<string, never>;
  'files.delete-blob': { tenantId: string; blobId: string; sha256: string };
  'files.sweep': { tenantId: string };
  'retention.fan-out': Record<string, never>;
  'retention.run': { tenantId: string };
  'usage.count': { tenantId: string };
  'notice.check': { tenantId: string };
  'notice.check-all': Record<string, never>;
  'places.look-up': Record<string, never>;
  'platform.tell-all': { subProcessorId: string };
  'platform.tell-tenant': { tenantId: string; subProcessorId: string };
  'notice.watch': Record<string, never>;
  'breach.watch': Record<string, never>;
  'tenant.export': { tenantId: string; exportId: string };
  'subject-access.make': { tenantId: string; packageId: string };
  'tenant.erase-due': Record<string, never>;
  'tenant.erase': { tenantId: string };
}

export type JobName = keyof Payloads;
export type JobPayload<N extends JobName> = Payloads[N];
export type Job = { [N in JobName]: { name: N; data: Payloads[N] } }[JobName];

const usual = { retryDelaySeconds: 5, retryDelayMaxSeconds: 600, heartbeatSeconds: 20 };

/** Every queue of the product: tries, delays and limits in one place. A dead-letter queue belongs to each. */
export const queues = [
  // A mail that cannot be read is not an error here: it becomes an "unparsed" ticket. Errors are the database's or the store's.
  { ...usual, name: 'mail.receive', retryLimit: 12, expireSeconds: 120 },
  // 10 s, 20 s, 40 s … at most 4 hours apart: about five days in all.
  {
    ...usual,
    name: 'mail.deliver-article',
    retryLimit: 40,
    retryDelaySeconds: 10,
    retryDelayMaxSeconds: 14_400,
    expireSeconds: 300,
  },
  {
    ...usual,
    name: 'mail.deliver-notification',
    retryLimit: 40,
    retryDelaySeconds: 10,
    retryDelayMaxSeconds: 14_400,
    expireSeconds: 300,
  },
  // Every copy has its own tries: what fails here is the database. A part of the copies, then the next job.
  { ...usual, name: 'mail.deliver-announcement', retryLimit: 40, retryDelayMaxSeconds: 3_600, expireSeconds: 300 },
  // Somebody waits for it in front of the page.
  { ...usual, name: 'mail.test-announcement', retryLimit: 8, expireSeconds: 300 },
  // An answer that comes days later helps nobody.
  { ...usual, name: 'mail.answer-stranger', retryLimit: 8, expireSeconds: 300 },
  { ...usual, name: 'locks.apply', retryLimit: 20, expireSeconds: 3_600 },
  { ...usual, name: 'erasure.run', retryLimit: 20, expireSeconds: 6 * 3_600 },
  // 10 s, 20 s, 40 s … at most 6 hours apart: a little more than three days in all.
  {
    ...usual,
    name: 'webhook.deliver',
    retryLimit: 30,
    retryDelaySeconds: 10,
    retryDelayMaxSeconds: 21_600,
    expireSeconds: 60,
  },
  // The next check comes by itself: what failed is not tried for long.
  { ...usual, name: 'domain.check', retryLimit: 3, expireSeconds: 60 },
  { ...usual, name: 'domain.check-due', retryLimit: 2, expireSeconds: 60 },
  { ...usual, name: 'files.delete-blob', retryLimit: 20, expireSeconds: 60 },
  { ...usual, name: 'files.sweep', retryLimit: 3, expireSeconds: 3_600 },
  { ...usual, name: 'retention.fan-out', retryLimit: 5, expireSeconds: 300 },
  { ...usual, name: 'retention.run', retryLimit: 5, expireSeconds: 6 * 3_600 },
  { ...usual, name: 'usage.count', retryLimit: 3, expireSeconds: 600 },
  { ...usual, name: 'notice.check', retryLimit: 3, expireSeconds: 300 },
  { ...usual, name: 'platform.tell-all', retryLimit: 6, expireSeconds: 300 },
  { ...usual, name: 'platform.tell-tenant', retryLimit: 20, expireSeconds: 120 },
  // The next one comes within a minute.
  { ...usual, name: 'notice.watch', retryLimit: 0, expireSeconds: 300 },
  { ...usual, name: 'breach.watch', retryLimit: 0, expireSeconds: 300 },
  { ...usual, name: 'notice.check-all', retryLimit: 5, expireSeconds: 300 },
  { ...usual, name: 'places.look-up', retryLimit: 3, expireSeconds: 300 },
  { ...usual, name: 'tenant.export', retryLimit: 3, expireSeconds: 6 * 3_600 },
  { ...usual, name: 'subject-access.make', retryLimit: 3, expireSeconds: 3 * 3_600 },
  { ...usual, name: 'tenant.erase-due', retryLimit: 5, expireSeconds: 300 },
  { ...usual, name: 'tenant.erase', retryLimit: 20, expireSeconds: 12 * 3_600 },
] satisfies ({ name: JobName } & Record<string, unknown>)[];
