import type { Webhook, WebhookDelivery } from '@redlich/contract';
import { decodeCursor, encodeCursor, idPart, query, timePart } from '../kernel/index.ts';
import { deliveryColumns, readWebhook, toDelivery, toWebhook, webhookColumns } from './webhook-rows.ts';

export const listWebhooks = query(
  'webhook.list',
  async ({ tx, tenantId, now }, _: void): Promise<{ items: Webhook[] }> => {
    const rows = await tx
      .selectFrom('webhooks')
      .select(webhookColumns)
      .where('tenantId', '=', tenantId)
      .orderBy('createdAt')
      .orderBy('webhookId')
      .execute();
    return { items: rows.map((row) => toWebhook(row, now)) };
  },
);

/** @throws DomainError notFound */
export const getWebhook = query('webhook.list', (scope, { id }: { id: string }) => readWebhook(scope, id));

interface DeliveryFilter {
  id: string;
  state?: WebhookDelivery['state'] | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** What was sent or waits, the newest first. @throws DomainError notFound, invalid on `cursor` */
export const listWebhookDeliveries = query(
  'webhook.list',
  async (scope, filter: DeliveryFilter): Promise<{ items: WebhookDelivery[]; nextCursor: string | null }> => {
    await readWebhook(scope, filter.id);
    let deliveries = scope.tx
      .selectFrom('webhookDeliveries')
      .select(deliveryColumns)
      .where('tenantId', '=', scope.tenantId)
      .where('webhookId', '=', filter.id)
      .orderBy('createdAt', 'desc')
      .orderBy('webhookDeliveryId', 'desc')
      .limit(filter.limit + 1);
    if (filter.state) deliveries = deliveries.where('state', '=', filter.state);
    if (filter.cursor) {
      const [createdAt, id] = decodeCursor(filter.cursor, [timePart, idPart] as const);
      deliveries = deliveries.where((eb) =>
        eb(eb.refTuple('createdAt', 'webhookDeliveryId'), '<', eb.tuple(new Date(createdAt), id)),
      );
    }
    const rows = await deliveries.execute();
    const shown = rows.slice(0, filter.limit);
    const last = rows.length > filter.limit ? shown.at(-1) : undefined;
    return {
      items: shown.map(toDelivery),
      nextCursor: last ? encodeCursor([last.createdAt.toISOString(), last.webhookDeliveryId]) : null,
    };
  },
);
