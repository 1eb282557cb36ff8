import {
  deleteExpiredQuarantine,
  deleteExpiredSessions,
  deleteExpiredSsoAttempts,
  deleteExpiredTokens,
  deleteOldAbsences,
  deleteOldAlerts,
  deleteOldConnections,
  deleteOldExports,
  deleteOldPackages,
  deleteOldSupportAccesses,
  deleteOldWebhookDeliveries,
  forgetPersonsOfOldNotices,
  deleteUnconfirmedConsents,
  deleteUnusedLogins,
  endApiTokens,
  type Scope,
} from '@redlich/domain';

/** Part of the nightly run, and of each restore: what lives for a fixed time, whatever a tenant's rules say. */
export async function deleteWhatIsOver(scope: Scope): Promise<void> {
  await deleteExpiredSessions(scope);
  await deleteExpiredSsoAttempts(scope);
  await deleteExpiredTokens(scope);
  await deleteUnconfirmedConsents(scope);
  await deleteOldAbsences(scope);
  await deleteOldAlerts(scope);
  await endApiTokens(scope);
  await deleteUnusedLogins(scope);
  await deleteExpiredQuarantine(scope);
  await deleteOldSupportAccesses(scope);
  await deleteOldWebhookDeliveries(scope);
  await forgetPersonsOfOldNotices(scope);
  await deleteOldConnections(scope);
  await deleteOldExports(scope, undefined);
  await deleteOldPackages(scope, undefined);
}
