import { withTenant } from '@redlich/db';
import type { Scope } from '../kernel/index.ts';

const keptMs = 366 * 86_400_000;

/** Part of the nightly run: a request and what became of it go a year after it was made; sessions go with it. */
export async function deleteOldSupportAccesses({ ports, tenantId }: Scope): Promise<void> {
  const before = new Date(ports.clock.now().getTime() - keptMs);
  await withTenant(ports.db, tenantId, (tx) =>
    tx.deleteFrom('supportAccesses').where('tenantId', '=', tenantId).where('requestedAt', '<', before).execute(),
  );
}
