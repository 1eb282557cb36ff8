import { randomUUID } from 'node:crypto';
import {
  answerStranger,
  applyLocks,
  applyRetentionChanges,
  checkDueDomain,
  countUsage,
  deleteBlob,
  deleteEndedLedgers,
  remindReturned,
  deleteOldActs,
  deleteOldAttempts,
  deleteStaleSignUps,
  eraseTenant,
  exportLedger,
  exportTenant,
  failExport,
  failPackage,
  deliverAnnouncement,
  deliverArticle,
  deliverNotification,
  deliverTest,
  deliverWebhook,
  enqueueDueChecks,
  giveUpWebhook,
  giveUpDelivery,
  giveUpNotification,
  giveUpReceiving,
  listTenantIds,
  listTenantsToErase,
  lookUpPlaces,
  makePackage,
  receiveMail,
  remindOfHolds,
  resumeErasures,
  runErasure,
  recordNoticeCheck,
  recordNoticeRun,
  recordRun,
  remindOfDataRequests,
  runRetention,
  sweepFiles,
  systemActor,
  tellAllOfSubProcessor,
  tellTenantOfSubProcessor,
  type JobName,
  type JobPayload,
  type MailReader,
  type MailSender,
  type NameResolver,
  type PackageTools,
  type WebhookPoster,
  watchDueBreaches,
  watchDueNotices,
  type Ports,
  type Scope,
} from '@redlich/domain';
import { withTenant } from '@redlich/db';
import type { ClosingTools } from './closing-tools.ts';
import { deleteWhatIsOver } from './delete-what-is-over.ts';

export interface HandlerDependencies {
  ports: Ports;
  closing: ClosingTools;
  /** Sets papers as PDF. */
  printer: PackageTools['printer'];
  reader: MailReader;
  sender: MailSender;
  poster: WebhookPoster;
  resolver: NameResolver;
  /** How long a line of the access log lives at most, whatever a tenant's rule says. */
  accessLogDaysMax: number;
}

type Handlers = { [N in JobName]: (data: JobPayload<N>, signal: AbortSignal) => Promise<unknown> };

/** Each is safe to run twice: a job is repeated when its worker dies before it could report. */
export function jobHandlers({
  ports,
  closing,
  printer,
  reader,
  sender,
  poster,
  resolver,
  accessLogDaysMax,
}: HandlerDependencies): Handlers {
  const scopeOf = ({ tenantId }: { tenantId: string }): Scope => ({
    ports,
    tenantId,
    actor: systemActor,
    requestId: randomUUID(),
  });
  return {
    'mail.receive': (data) => receiveMail(scopeOf(data), reader, data.incomingMailId),
    'mail.deliver-article': (data, signal) => deliverArticle(scopeOf(data), sender, data.articleId, signal),
    'mail.deliver-notification': (data, signal) =>
      deliverNotification(scopeOf(data), sender, data.notificationId, signal),
    'mail.deliver-announcement': (data, signal) => deliverAnnouncement(scopeOf(data), sender, data, signal),
    'mail.test-announcement': (data, signal) => deliverTest(scopeOf(data), sender, data, signal),
    'mail.answer-stranger': (data, signal) => answerStranger(scopeOf(data), sender, data.incomingMailId, signal),
    async 'locks.apply'(data) {
      await applyLocks(scopeOf(data));
      await resumeErasures(scopeOf(data));
      await exportLedger(scopeOf(data), closing.spool);
    },
    async 'erasure.run'(data) {
      await runErasure(scopeOf(data), data.erasureId);
      await exportLedger(scopeOf(data), closing.spool);
    },
    'webhook.deliver': (data, signal) => deliverWebhook(scopeOf(data), poster, data.webhookDeliveryId, signal),
    'domain.check': (data) => checkDueDomain(scopeOf(data), resolver, data.domainId),
    'domain.check-due': () => enqueueDueChecks(ports),
    'files.delete-blob': (data) => deleteBlob(scopeOf(data), data),
    'files.sweep': (data) => sweepFiles(scopeOf(data)),
    async 'retention.fan-out'() {
      await deleteStaleSignUps(ports);
      await deleteOldAttempts(ports);
      await deleteOldActs(ports);
      await deleteEndedLedgers(ports);
      for (const tenantId of await listTenantIds(ports.db)) {
        await withTenant(ports.db, tenantId, async (tx) => {
          await ports.jobs.enqueue(tx, 'retention.run', { tenantId }, { group: tenantId });
          await ports.jobs.enqueue(tx, 'files.sweep', { tenantId }, { group: tenantId });
          await ports.jobs.enqueue(tx, 'usage.count', { tenantId }, { group: tenantId });
        });
      }
      await recordRun(ports, 'retention.fan-out');
    },
    async 'retention.run'(data) {
      const scope = scopeOf(data);
      await applyRetentionChanges(scope);
      await remindOfHolds(scope, undefined);
      await runRetention(scope, ports.clock.now(), { accessLog: accessLogDaysMax });
      // Afterwards: what a statute lets go of is deleted before anybody sees it again.
      await applyLocks(scope);
      await resumeErasures(scope);
      await exportLedger(scope, closing.spool);
      await remindReturned(scope, undefined);
      await remindOfDataRequests(scope, undefined);
      await deleteWhatIsOver(scope);
    },
    'usage.count': (data) => countUsage(scopeOf(data)),
    async 'notice.check-all'() {
      for (const tenantId of await listTenantIds(ports.db)) {
        await withTenant(ports.db, tenantId, (tx) =>
          ports.jobs.enqueue(tx, 'notice.check', { tenantId }, { group: tenantId }),
        );
      }
      await recordRun(ports, 'notice.check-all');
    },
    async 'places.look-up'() {
      await lookUpPlaces(ports, resolver);
      await recordRun(ports, 'places.look-up');
    },
    async 'notice.check'(data) {
      await recordNoticeCheck(scopeOf(data));
      await recordNoticeRun(scopeOf(data), { kind: 'nightly' });
    },
    'platform.tell-all': (data) => tellAllOfSubProcessor(ports, data),
    'platform.tell-tenant': (data) => tellTenantOfSubProcessor(scopeOf(data), data),
    'notice.watch': () => watchDueNotices(ports),
    'breach.watch': () => watchDueBreaches(ports),
    'subject-access.make': (data) =>
      makePackage(scopeOf(data), { openArchive: closing.openArchive, printer }, data.packageId),
    'tenant.export': (data) => exportTenant(scopeOf(data), closing.openArchive, data.exportId),
    async 'tenant.erase-due'() {
      for (const tenantId of await listTenantsToErase(ports)) {
        await withTenant(ports.db, tenantId, (tx) =>
          ports.jobs.enqueue(tx, 'tenant.erase', { tenantId }, { group: tenantId }),
        );
      }
      await recordRun(ports, 'tenant.erase-due');
    },
    'tenant.erase': (data) => eraseTenant(scopeOf(data), closing),
  };
}

/** What happens after the last try; the others stay in their dead-letter queue for the operator. */
export function lastResorts({ ports }: HandlerDependencies): Partial<Handlers> {
  const scopeOf = ({ tenantId }: { tenantId: string }): Scope => ({
    ports,
    tenantId,
    actor: systemActor,
    requestId: randomUUID(),
  });
  return {
    'tenant.export': (data) => failExport(scopeOf(data), data),
    'subject-access.make': (data) => failPackage(scopeOf(data), data),
    'mail.receive': (data) => giveUpReceiving(scopeOf(data), data.incomingMailId),
    'mail.deliver-article': (data) => giveUpDelivery(scopeOf(data), data.articleId),
    'webhook.deliver': (data) => giveUpWebhook(scopeOf(data), data.webhookDeliveryId),
    'mail.deliver-notification': (data) => giveUpNotification(scopeOf(data), data.notificationId),
  };
}
