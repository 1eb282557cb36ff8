import { sql } from 'kysely';
import { withTenant } from '@redlich/db';
import type { CommandScope, Scope } from '../kernel/index.ts';

const keptMs = 30 * 86_400_000;

/** Part of the nightly run: the delivery log of webhooks reaches back 30 days. */
export async function deleteOldWebhookDeliveries({ ports, tenantId }: Scope): Promise<void> {
  const before = new Date(ports.clock.now().getTime() - keptMs);
  await withTenant(ports.db, tenantId, (tx) =>
    tx.deleteFrom('webhookDeliveries').where('tenantId', '=', tenantId).where('createdAt', '<', before).execute(),
  );
}

/** Takes the person out of what was told of tickets that belong to nobody any more. */
export async function forgetCustomerIn({ tx, tenantId }: CommandScope, ticketIds: readonly string[]): Promise<void> {
  await sql`update webhook_deliveries set customer_id = null where tenant_id = ${tenantId}
    and ticket_id = any(${[...ticketIds]}::uuid[]) and customer_id is not null`.execute(tx);
}
