import { withTenant } from '@redlich/db';
import type { Scope } from '../kernel/index.ts';

const keptMs = 90 * 86_400_000;

/** Part of the nightly run: a place that was not connected to for 90 days is forgotten. */
export async function deleteOldConnections({ ports, tenantId }: Scope): Promise<void> {
  const before = new Date(ports.clock.now().getTime() - keptMs);
  await withTenant(ports.db, tenantId, (tx) =>
    tx.deleteFrom('outgoingConnections').where('tenantId', '=', tenantId).where('lastAt', '<', before).execute(),
  );
}
