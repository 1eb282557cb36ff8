import { z } from 'zod';
import { idSchema } from '../fields.ts';
import * as webhooks from '../webhooks.ts';
import { c, id, list, none, noticeDrift } from './parts.ts';

const delivery = z.object({ id: idSchema, deliveryId: idSchema }).strict();

export const webhookRoutes = c.router({
  listWebhooks: {
    method: 'GET',
    path: '/webhooks',
    responses: { 200: list(webhooks.webhookSchema) },
    summary: 'Where the tenant’s programs hear of events (admin, dpo)',
  },
  getWebhook: {
    method: 'GET',
    path: '/webhooks/:id',
    pathParams: id,
    responses: { 200: webhooks.webhookSchema },
    summary: 'One webhook (admin, dpo)',
  },
  createWebhook: {
    method: 'POST',
    path: '/webhooks',
    ...noticeDrift,
    body: webhooks.createWebhookSchema,
    responses: { 201: webhooks.webhookWithSecretSchema },
    summary: 'Add a webhook; the answer holds its signing secret, once (admin)',
  },
  updateWebhook: {
    method: 'PATCH',
    path: '/webhooks/:id',
    ...noticeDrift,
    pathParams: id,
    body: webhooks.updateWebhookSchema,
    responses: { 200: webhooks.webhookSchema },
    summary: 'Change, pause or resume a webhook (admin)',
  },
  deleteWebhook: {
    method: 'DELETE',
    path: '/webhooks/:id',
    ...noticeDrift,
    pathParams: id,
    body: none.optional(),
    responses: { 204: c.noBody() },
    summary: 'Remove a webhook with its delivery log (admin)',
  },
  rotateWebhookSecret: {
    method: 'POST',
    path: '/webhooks/:id/secret',
    pathParams: id,
    body: none,
    responses: { 200: webhooks.webhookWithSecretSchema },
    summary: 'A new signing secret; the one before signs along for 24 hours (admin)',
  },
  testWebhook: {
    method: 'POST',
    path: '/webhooks/:id/test',
    pathParams: id,
    body: none,
    responses: { 202: webhooks.webhookDeliverySchema },
    summary: 'Send the event `ping` (admin)',
  },
  listWebhookDeliveries: {
    method: 'GET',
    path: '/webhooks/:id/deliveries',
    pathParams: id,
    query: webhooks.webhookDeliveryFilterSchema,
    responses: { 200: webhooks.webhookDeliveryPageSchema },
    summary: 'What was delivered, the newest first (admin, dpo)',
  },
  replayWebhookDelivery: {
    method: 'POST',
    path: '/webhooks/:id/deliveries/:deliveryId/replay',
    pathParams: delivery,
    body: none,
    responses: { 202: webhooks.webhookDeliverySchema },
    summary: 'Deliver once more, under the same delivery id (admin)',
  },
});
