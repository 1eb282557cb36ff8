import { absencesTables } from './absences.ts';
import { alertsTables } from './alerts.ts';
import { announcementsTables } from './announcements.ts';
import { accessLogTables } from './access-log.ts';
import { apiTokensTables } from './api-tokens.ts';
import { auditTables } from './audit.ts';
import { brandingTables } from './branding.ts';
import { breachesTables } from './breaches.ts';
import { closingTables } from './closing.ts';
import { consentsTables } from './consents.ts';
import { contractsTables } from './contracts.ts';
import { dataRequestsTables } from './data-requests.ts';
import { disclosuresTables } from './disclosures.ts';
import { domainsTables } from './domains.ts';
import { erasureTables } from './erasure.ts';
import { factorsTables } from './factors.ts';
import { filesTables } from './files.ts';
import { identityTables } from './identity.ts';
import { intakeTables } from './intake.ts';
import { ledgerTables } from './ledger.ts';
import { locksTables } from './locks.ts';
import { processingObjectionsTables } from './processing-objections.ts';
import { mailTables } from './mail.ts';
import { notificationsTables } from './notifications.ts';
import { papersTables } from './papers.ts';
import { peopleTables } from './people.ts';
import { platformSubProcessorsTables } from './platform-sub-processors.ts';
import { portalTables } from './portal.ts';
import { privacyTables } from './privacy.ts';
import { readAccessesTables } from './read-accesses.ts';
import { connectionsTables, recipientsTables } from './recipients.ts';
import { retentionTables } from './retention.ts';
import { secretsTables } from './secrets.ts';
import { shownNoticesTables } from './shown-notices.ts';
import { ssoTables } from './sso.ts';
import { staffTables } from './staff.ts';
import { subjectAccessTables } from './subject-access.ts';
import { subProcessorsTables } from './sub-processors.ts';
import { supportTables } from './support.ts';
import { sessionsTables } from './sessions.ts';
import { tenantsTables } from './tenants.ts';
import { ticketsTables } from './tickets.ts';
import { tokensTables } from './tokens.ts';
import { webhooksTables } from './webhooks.ts';
import type { TableEntry } from './parts.ts';

/** The tables by the module that deletes their rows. */
export const tablesByOwner = {
  absences: absencesTables,
  alerts: alertsTables,
  announcements: announcementsTables,
  'access-log': accessLogTables,
  'api-tokens': apiTokensTables,
  'read-accesses': readAccessesTables,
  audit: auditTables,
  branding: brandingTables,
  breaches: breachesTables,
  closing: closingTables,
  connections: connectionsTables,
  consents: consentsTables,
  contracts: contractsTables,
  'data-requests': dataRequestsTables,
  disclosures: disclosuresTables,
  domains: domainsTables,
  erasure: erasureTables,
  factors: factorsTables,
  files: filesTables,
  identity: identityTables,
  intake: intakeTables,
  ledger: ledgerTables,
  locks: locksTables,
  'processing-objections': processingObjectionsTables,
  mail: mailTables,
  notifications: notificationsTables,
  papers: papersTables,
  people: peopleTables,
  'platform-sub-processors': platformSubProcessorsTables,
  portal: portalTables,
  privacy: privacyTables,
  recipients: recipientsTables,
  retention: retentionTables,
  secrets: secretsTables,
  'shown-notices': shownNoticesTables,
  sso: ssoTables,
  staff: staffTables,
  'subject-access': subjectAccessTables,
  'sub-processors': subProcessorsTables,
  support: supportTables,
  sessions: sessionsTables,
  tenants: tenantsTables,
  tickets: ticketsTables,
  tokens: tokensTables,
  webhooks: webhooksTables,
};

/** Every column of every tenant table. A new column fails the catalogue test until it stands here. */
export const dataMap: Record<string, TableEntry> = Object.assign({}, ...Object.values(tablesByOwner));

/** What rules, notice and housekeeping call the data of a table. */
export const categoryOf = (table: string): TableEntry['category'] => dataMap[table]!.category;
