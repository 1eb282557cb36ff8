import type { Webhook, WebhookDelivery } from '@redlich/contract';
import { notFound, type QueryScope } from '../kernel/index.ts';

export const webhookColumns = [
  'webhookId',
  'name',
  'url',
  'events',
  'state',
  'previousUntil',
  'failingSince',
  'createdAt',
] as const;

interface WebhookRow {
  webhookId: string;
  name: string;
  url: string;
  events: string[];
  state: string;
  previousUntil: Date | null;
  failingSince: Date | null;
  createdAt: Date;
}

export const toWebhook = (row: WebhookRow, now: Date): Webhook => ({
  id: row.webhookId,
  name: row.name,
  url: row.url,
  events: row.events as Webhook['events'],
  state: row.state as Webhook['state'],
  previousSecretUntil: row.previousUntil && row.previousUntil > now ? row.previousUntil.toISOString() : null,
  failingSince: row.failingSince?.toISOString() ?? null,
  createdAt: row.createdAt.toISOString(),
});

/** @throws DomainError notFound */
export async function readWebhook({ tx, tenantId, now }: QueryScope, webhookId: string): Promise<Webhook> {
  const row = await tx
    .selectFrom('webhooks')
    .select(webhookColumns)
    .where('tenantId', '=', tenantId)
    .where('webhookId', '=', webhookId)
    .executeTakeFirst();
  if (!row) throw notFound('webhook');
  return toWebhook(row, now);
}

export const deliveryColumns = [
  'webhookDeliveryId',
  'event',
  'ticketId',
  'articleId',
  'customerId',
  'state',
  'attempts',
  'status',
  'reason',
  'ms',
  'createdAt',
  'changedAt',
] as const;

interface DeliveryRow {
  webhookDeliveryId: string;
  event: string;
  ticketId: string | null;
  articleId: string | null;
  customerId: string | null;
  state: string;
  attempts: number;
  status: number | null;
  reason: string | null;
  ms: number | null;
  createdAt: Date;
  changedAt: Date;
}

export const toDelivery = ({
  webhookDeliveryId,
  state,
  createdAt,
  changedAt,
  ...row
}: DeliveryRow): WebhookDelivery => ({
  id: webhookDeliveryId,
  ...row,
  state: state as WebhookDelivery['state'],
  createdAt: createdAt.toISOString(),
  changedAt: changedAt.toISOString(),
});
