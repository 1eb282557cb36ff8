import { withTenant } from '@redlich/db';
import type { Scope } from '../kernel/index.ts';
import { sessionStore } from './session-store.ts';

/** Part of the nightly run: what has expired opens nothing, and then is gone too. */
export async function deleteExpiredSessions({ ports, tenantId }: Scope): Promise<void> {
  await sessionStore({ ...ports, tenantId }).deleteExpiredSessions();
  const now = ports.clock.now();
  await withTenant(ports.db, tenantId, async (tx) => {
    await tx.deleteFrom('loginSteps').where('tenantId', '=', tenantId).where('expiresAt', '<', now).execute();
    await tx.deleteFrom('passkeyChallenges').where('tenantId', '=', tenantId).where('expiresAt', '<', now).execute();
  });
}
