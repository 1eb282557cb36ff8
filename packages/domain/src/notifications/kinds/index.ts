import type { Language } from '@redlich/contract';
import { emailChange, emailChangeAsked, emailChanged, erasureLink, magicLink, portalInvitation } from './account.ts';
import { absenceOver } from './absence-over.ts';
import {
  alertAnswered,
  alertAssigned,
  alertHandedOver,
  alertNoted,
  alertTeamTicket,
  alertUndelivered,
} from './alerts.ts';
import { agentInvitation } from './agent-invitation.ts';
import { breachOver, breachShort } from './breach-clock.ts';
import {
  dataRequestArrived,
  dataRequestWrote,
  dataRequestIdentity,
  dataRequestLetter,
  dataRequestOverdue,
  dataRequestSoon,
} from './data-requests.ts';
import { domainFailing } from './domain-failing.ts';
import { domainStopped } from './domain-stopped.ts';
import { consentGiven } from './consent-given.ts';
import { holdReview } from './hold-review.ts';
import { retentionChangeFailed } from './retention-change-failed.ts';
import { marketingStopped } from './marketing-stopped.ts';
import { restrictionEnding } from './restriction-ending.ts';
import { exportReady } from './export-ready.ts';
import { supportRequested } from './support-requested.ts';
import { tenantClosing } from './tenant-closing.ts';
import { tenantReleased } from './tenant-released.ts';
import { tenantStays } from './tenant-stays.ts';
import { tenantSuspended } from './tenant-suspended.ts';
import { apiTokenExpiring } from './api-token-expiring.ts';
import { noticeContradicted } from './notice-contradicted.ts';
import { ownPackageReady, packageReady } from './package-ready.ts';
import { platformSubProcessor } from './platform-sub-processor.ts';
import { subProcessorObjection } from './sub-processor-objection.ts';
import { recipientNotice } from './recipient-notice.ts';
import { passwordReset } from './password-reset.ts';
import type { KindOfNotification, NotificationFacts, NotificationText } from './parts.ts';
import { signUp } from './sign-up.ts';
import { receipt, receiptAccount, receiptConsent, receiptPortal } from './receipts.ts';
import { ssoBound } from './sso-bound.ts';
import { webhookDisabled } from './webhook-disabled.ts';

export type { NotificationText } from './parts.ts';

/** Every mail that the software writes by itself; one file each, with its words in both languages. */
const kinds = {
  'absence-over': absenceOver,
  'agent-invitation': agentInvitation,
  'alert-answered': alertAnswered,
  'alert-assigned': alertAssigned,
  'alert-handed-over': alertHandedOver,
  'alert-noted': alertNoted,
  'alert-team-ticket': alertTeamTicket,
  'alert-undelivered': alertUndelivered,
  'breach-over': breachOver,
  'breach-short': breachShort,
  'consent-given': consentGiven,
  'data-request-arrived': dataRequestArrived,
  'data-request-wrote': dataRequestWrote,
  'data-request-identity': dataRequestIdentity,
  'data-request-letter': dataRequestLetter,
  'data-request-overdue': dataRequestOverdue,
  'data-request-soon': dataRequestSoon,
  'email-change': emailChange,
  'email-change-asked': emailChangeAsked,
  'email-changed': emailChanged,
  'erasure-link': erasureLink,
  'magic-link': magicLink,
  'portal-invitation': portalInvitation,
  receipt,
  'receipt-account': receiptAccount,
  'receipt-consent': receiptConsent,
  'receipt-portal': receiptPortal,
  'export-ready': exportReady,
  'hold-review': holdReview,
  'retention-change-failed': retentionChangeFailed,
  'marketing-stopped': marketingStopped,
  'restriction-ending': restrictionEnding,
  'own-package-ready': ownPackageReady,
  'package-ready': packageReady,
  'support-requested': supportRequested,
  'tenant-closing': tenantClosing,
  'tenant-stays': tenantStays,
  'tenant-released': tenantReleased,
  'tenant-suspended': tenantSuspended,
  'api-token-expiring': apiTokenExpiring,
  'domain-failing': domainFailing,
  'domain-stopped': domainStopped,
  'notice-contradicted': noticeContradicted,
  'webhook-disabled': webhookDisabled,
  'platform-sub-processor': platformSubProcessor,
  'recipient-notice': recipientNotice,
  'sub-processor-objection': subProcessorObjection,
  'sign-up': signUp,
  'password-reset': passwordReset,
  'sso-bound': ssoBound,
} satisfies Record<string, KindOfNotification>;

export type NotificationKind = keyof typeof kinds;

/** The words of a notification. @throws Error for a kind that this version does not know */
export function composeNotification(kind: string, language: Language, facts: NotificationFacts): NotificationText {
  const known: KindOfNotification | undefined = kinds[kind as NotificationKind];
  if (!known) throw new Error(`there is no notification ${kind}`);
  return known.compose[language](facts);
}

/** Whether a kind's mails belong to the thread of their ticket. */
export const isInThread = (kind: string): boolean =>
  (kinds[kind as NotificationKind] as KindOfNotification | undefined)?.inThread === true;

/** Whether mail programs may offer to withdraw what a kind's mail is about. */
export const unsubscribes = (kind: string): boolean =>
  (kinds[kind as NotificationKind] as KindOfNotification | undefined)?.unsubscribes === true;

/** Whether a kind's link leads to the platform's own host. */
export const isOnPlatform = (kind: string): boolean =>
  (kinds[kind as NotificationKind] as KindOfNotification | undefined)?.onPlatform === true;

/** The path that a kind's link leads to, `:ticketId` standing for its ticket; the token goes behind it. */
export const linkPathOf = (kind: string): string | undefined =>
  (kinds[kind as NotificationKind] as KindOfNotification | undefined)?.linkPath;
