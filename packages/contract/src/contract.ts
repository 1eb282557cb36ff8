import { problemSchema } from './problem.ts';
import { absenceRoutes } from './routes/absences.ts';
import { alertRoutes } from './routes/alerts.ts';
import { announcementRoutes } from './routes/announcements.ts';
import { apiTokenRoutes } from './routes/api-tokens.ts';
import { accountRoutes } from './routes/accounts.ts';
import { accessRoutes } from './routes/access.ts';
import { auditRoutes } from './routes/audit.ts';
import { brandingRoutes } from './routes/branding.ts';
import { customerRoutes } from './routes/customers.ts';
import { closingRoutes } from './routes/closing.ts';
import { consentRoutes } from './routes/consents.ts';
import { consoleAccessRoutes } from './routes/console-access.ts';
import { consoleRoutes } from './routes/console.ts';
import { dataRequestRoutes } from './routes/data-requests.ts';
import { disclosureRoutes } from './routes/disclosures.ts';
import { deskFrameRoutes } from './routes/desk-frame.ts';
import { domainRoutes } from './routes/domains.ts';
import { erasureRoutes } from './routes/erasures.ts';
import { deskRoutes } from './routes/desk.ts';
import { intakeRoutes } from './routes/intake.ts';
import { logRoutes } from './routes/logs.ts';
import { c } from './routes/parts.ts';
import { platformSubProcessorRoutes } from './routes/platform-sub-processors.ts';
import { platformRoutes } from './routes/platform.ts';
import { ledgerRoutes } from './routes/ledger.ts';
import { lockRoutes } from './routes/locks.ts';
import { processingObjectionRoutes } from './routes/processing-objections.ts';
import { noticeMakingRoutes } from './routes/notice-making.ts';
import { portalRoutes } from './routes/portal.ts';
import { privacyRoutes } from './routes/privacy.ts';
import { registersRoutes } from './routes/registers.ts';
import { recipientRoutes } from './routes/recipients.ts';
import { processingPaperRoutes } from './routes/processing-papers.ts';
import { retentionRoutes } from './routes/retention.ts';
import { sessionRoutes } from './routes/sessions.ts';
import { shownNoticeRoutes } from './routes/shown-notices.ts';
import { ssoRoutes } from './routes/sso.ts';
import { staffRoutes } from './routes/staff.ts';
import { breachRoutes } from './routes/breaches.ts';
import { subjectAccessRoutes } from './routes/subject-access.ts';
import { subProcessorRoutes } from './routes/sub-processors.ts';
import { supportRoutes } from './routes/support.ts';
import { tenantRoutes } from './routes/tenants.ts';
import { ticketRoutes } from './routes/tickets.ts';
import { toolRoutes } from './routes/tools.ts';
import { trashRoutes } from './routes/trash.ts';
import { webhookRoutes } from './routes/webhooks.ts';

/** Every route of `/api/v1`. The live channel `GET /events` is beside it: server-sent events are no request and answer. */
export const contract = c.router(
  {
    ...sessionRoutes,
    ...accessRoutes,
    ...ssoRoutes,
    ...ticketRoutes,
    ...deskRoutes,
    ...deskFrameRoutes,
    ...absenceRoutes,
    ...alertRoutes,
    ...announcementRoutes,
    ...customerRoutes,
    ...staffRoutes,
    ...intakeRoutes,
    ...retentionRoutes,
    ...trashRoutes,
    ...lockRoutes,
    ...processingObjectionRoutes,
    ...ledgerRoutes,
    ...privacyRoutes,
    ...registersRoutes,
    ...recipientRoutes,
    ...subProcessorRoutes,
    ...breachRoutes,
    ...platformSubProcessorRoutes,
    ...processingPaperRoutes,
    ...noticeMakingRoutes,
    ...shownNoticeRoutes,
    ...subjectAccessRoutes,
    ...auditRoutes,
    ...portalRoutes,
    ...brandingRoutes,
    ...apiTokenRoutes,
    ...accountRoutes,
    ...erasureRoutes,
    ...dataRequestRoutes,
    ...disclosureRoutes,
    ...webhookRoutes,
    ...logRoutes,
    ...platformRoutes,
    ...consentRoutes,
    ...consoleRoutes,
    ...consoleAccessRoutes,
    ...closingRoutes,
    ...supportRoutes,
    ...domainRoutes,
    ...tenantRoutes,
    ...toolRoutes,
  },
  {
    pathPrefix: '/api/v1',
    strictStatusCodes: true,
    commonResponses: {
      400: problemSchema,
      401: problemSchema,
      403: problemSchema,
      404: problemSchema,
      409: problemSchema,
      413: problemSchema,
      415: problemSchema,
      421: problemSchema,
      422: problemSchema,
      429: problemSchema,
      500: problemSchema,
      503: problemSchema,
    },
  },
);
