import { withTenant } from '@redlich/db';
import type { Scope } from '../kernel/index.ts';

const keptMs = 30 * 86_400_000;

/** Part of the nightly run: the delivery log of webhooks reaches back 30 days. */
export async function deleteOldWebhookDeliveries({ ports, tenantId }: Scope): Promise<void> {
  const before = new Date(ports.clock.now().getTime() - keptMs);
  await withTenant(ports.db, tenantId, (tx) =>
    tx.deleteFrom('webhookDeliveries').where('tenantId', '=', tenantId).where('createdAt', '<', before).execute(),
  );
}
