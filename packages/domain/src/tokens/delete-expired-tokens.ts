import { withTenant } from '@redlich/db';
import type { Scope } from '../kernel/index.ts';

const keptAfterMs = 24 * 3_600_000;

/** Part of the nightly run: an expired link opens nothing, and a day later its row is gone too. */
export async function deleteExpiredTokens({ ports, tenantId }: Scope): Promise<void> {
  const before = new Date(ports.clock.now().getTime() - keptAfterMs);
  await withTenant(ports.db, tenantId, (tx) =>
    tx.deleteFrom('oneTimeTokens').where('tenantId', '=', tenantId).where('expiresAt', '<', before).execute(),
  );
}
