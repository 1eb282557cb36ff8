import { randomUUID } from 'node:crypto';
import type { WebhookDelivery } from '@redlich/contract';
import { command, notFound, type CommandScope } from '../kernel/index.ts';
import { deliveryColumns, readWebhook, toDelivery } from './webhook-rows.ts';

/** The event `ping`, to a paused webhook too: whoever sets one up wants to see it work first. @throws DomainError notFound */
export const testWebhook = command('webhook.test', async (scope, { id }: { id: string }): Promise<WebhookDelivery> => {
  const { tx, tenantId, now } = scope;
  await readWebhook(scope, id);
  const row = await tx
    .insertInto('webhookDeliveries')
    .values({
      tenantId,
      webhookDeliveryId: randomUUID(),
      webhookId: id,
      event: 'ping',
      state: 'queued',
      attempts: 0,
      createdAt: now,
      changedAt: now,
    })
    .returning(deliveryColumns)
    .executeTakeFirstOrThrow();
  return enqueued(scope, id, row);
});

/** Once more, under the same id, so that a receiver can tell a repeat. @throws DomainError notFound */
export const replayWebhookDelivery = command(
  'webhook.replay',
  async (scope, { id, deliveryId }: { id: string; deliveryId: string }): Promise<WebhookDelivery> => {
    const row = await scope.tx
      .updateTable('webhookDeliveries')
      .set({ state: 'queued', createdAt: scope.now, changedAt: scope.now })
      .where('tenantId', '=', scope.tenantId)
      .where('webhookId', '=', id)
      .where('webhookDeliveryId', '=', deliveryId)
      .returning(deliveryColumns)
      .executeTakeFirst();
    if (!row) throw notFound('delivery');
    return enqueued(scope, id, row);
  },
);

function enqueued(scope: CommandScope, webhookId: string, row: Parameters<typeof toDelivery>[0]): WebhookDelivery {
  const { webhookDeliveryId } = row;
  scope.audit({ objectKind: 'webhook', objectId: webhookId, fields: ['delivery'] });
  scope.enqueue({ name: 'webhook.deliver', data: { tenantId: scope.tenantId, webhookDeliveryId } });
  return toDelivery(row);
}
