import { Hono } from 'hono';
import { DomainError } from '@redlich/domain';
import { documentation } from './http/documentation.ts';
import type { ApiDependencies, Environment } from './http/environment.ts';
import { eventsRoute } from './http/events-route.ts';
import { preferredLanguage } from './http/language.ts';
import { mount } from './http/mount.ts';
import { problemOf, problemResponse } from './http/problem.ts';
import { requestFacts, requestId } from './http/request-facts.ts';
import { requestLog } from './http/request-log.ts';
import { absenceRoutes } from './routes/absences.ts';
import { alertRoutes } from './routes/alerts.ts';
import { announcementRoutes } from './routes/announcements.ts';
import { customerRoutes } from './routes/customers.ts';
import { brandingRoutes } from './routes/branding.ts';
import { closingRoutes } from './routes/closing.ts';
import { consentRoutes } from './routes/consents.ts';
import { consoleAccessRoutes } from './routes/console-access.ts';
import { consoleRoutes } from './routes/console.ts';
import { apiTokenRoutes } from './routes/api-tokens.ts';
import { accountRoutes } from './routes/accounts.ts';
import { certificateAsk } from './http/certificate-ask.ts';
import { domainRoutes } from './routes/domains.ts';
import { dataRequestRoutes } from './routes/data-requests.ts';
import { disclosureRoutes } from './routes/disclosures.ts';
import { deskFrameRoutes } from './routes/desk-frame.ts';
import { erasureRoutes } from './routes/erasures.ts';
import { accessRoutes } from './routes/access.ts';
import { deskRoutes } from './routes/desk.ts';
import { fileRoutes } from './routes/files.ts';
import { logRoutes } from './routes/logs.ts';
import { intakeRoutes } from './routes/intake.ts';
import { portalRoutes } from './routes/portal.ts';
import { noticeMakingRoutes } from './routes/notice-making.ts';
import { privacyRoutes } from './routes/privacy.ts';
import { retentionRoutes } from './routes/retention.ts';
import { trashRoutes } from './routes/trash.ts';
import { registersRoutes } from './routes/registers.ts';
import { recipientRoutes } from './routes/recipients.ts';
import { platformSubProcessorRoutes } from './routes/platform-sub-processors.ts';
import { ledgerRoutes } from './routes/ledger.ts';
import { lockRoutes } from './routes/locks.ts';
import { processingObjectionRoutes } from './routes/processing-objections.ts';
import { breachRoutes } from './routes/breaches.ts';
import { subjectAccessRoutes } from './routes/subject-access.ts';
import { subProcessorRoutes } from './routes/sub-processors.ts';
import { processingPaperRoutes } from './routes/processing-papers.ts';
import { sessionRoutes } from './routes/sessions.ts';
import { shownNoticeRoutes } from './routes/shown-notices.ts';
import { ssoRoutes } from './routes/sso.ts';
import { staffRoutes } from './routes/staff.ts';
import { supportRoutes } from './routes/support.ts';
import { tenantRoutes } from './routes/tenants.ts';
import { ticketRoutes } from './routes/tickets.ts';
import { toolRoutes } from './routes/tools.ts';
import { webhookRoutes } from './routes/webhooks.ts';

/** The whole api as a value: the server runs it, tests ask it. */
export function createApp(deps: ApiDependencies): Hono<Environment> {
  const app = new Hono<Environment>();
  const { log } = deps.ports;
  app.use(requestId);
  app.get('/healthz', (c) => c.text('ok'));
  app.get('/readyz', async (c) => {
    await deps.ready();
    return c.text('ok');
  });
  app.get('/tls/ask', certificateAsk(deps));
  app.route('/api', documentation());
  app.use('/api/v1/*', requestLog(log), requestFacts(deps));
  app.get('/api/v1/events', eventsRoute(deps));
  mount(app, {
    ...sessionRoutes(deps),
    ...accessRoutes(deps),
    ...ssoRoutes(deps),
    ...ticketRoutes,
    ...fileRoutes(deps),
    ...deskRoutes(deps),
    ...deskFrameRoutes,
    ...consoleRoutes(deps),
    ...consoleAccessRoutes(deps),
    ...closingRoutes(deps),
    ...supportRoutes(deps),
    ...consentRoutes,
    ...absenceRoutes,
    ...alertRoutes,
    ...announcementRoutes,
    ...customerRoutes,
    ...staffRoutes(deps),
    ...intakeRoutes,
    ...privacyRoutes(deps),
    ...registersRoutes,
    ...recipientRoutes(deps),
    ...subProcessorRoutes,
    ...lockRoutes,
    ...processingObjectionRoutes,
    ...retentionRoutes,
    ...trashRoutes,
    ...ledgerRoutes(deps),
    ...breachRoutes(deps),
    ...platformSubProcessorRoutes(deps),
    ...processingPaperRoutes(deps),
    ...noticeMakingRoutes,
    ...shownNoticeRoutes,
    ...subjectAccessRoutes(deps),
    ...tenantRoutes(deps),
    ...portalRoutes,
    ...brandingRoutes(deps),
    ...apiTokenRoutes,
    ...accountRoutes(deps),
    ...erasureRoutes(deps),
    ...dataRequestRoutes(deps),
    ...disclosureRoutes,
    ...webhookRoutes(deps),
    ...domainRoutes(deps),
    ...logRoutes(deps),
    ...toolRoutes(deps),
  });
  app.notFound((c) => problemResponse({ code: 'notFound', language: languageOf(c), requestId: c.var.requestId }));
  app.onError((error, c) => {
    const language = languageOf(c);
    const problem = problemOf(error, language);
    if (problem.code === 'internal') log.error({ requestId: c.var.requestId, err: error }, 'request failed');
    else if (error instanceof DomainError === false)
      log.warn({ requestId: c.var.requestId, err: error }, 'request refused');
    return problemResponse({ ...problem, language, requestId: c.var.requestId });
  });
  return app;
}

function languageOf(c: { var: Environment['Variables']; req: { header(name: string): string | undefined } }) {
  // Before the request's facts are known the header decides.
  const facts: Environment['Variables']['facts'] | undefined = c.var.facts;
  return facts?.language ?? preferredLanguage(c.req.header('accept-language'));
}
