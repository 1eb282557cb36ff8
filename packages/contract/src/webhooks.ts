import { z } from 'zod';
import { cursorSchema, idSchema, limitSchema, lineSchema, page } from './fields.ts';

/** What a webhook can be told of. `ping` comes from the test button. */
export const webhookEventSchema = z.enum([
  'ticket.created',
  'ticket.updated',
  'ticket.deleted',
  'article.created',
  'article.updated',
  'customer.created',
  'customer.updated',
  // GDPR Art. 19: who got a person's data hears what became of them.
  'customer.rectified',
  'customer.erased',
  'customer.restricted',
]);
export type WebhookEvent = z.infer<typeof webhookEventSchema>;
/** Those of GDPR Art. 19: they are told whatever a person objects to, for they tell recipients to stop as well. */
export const recipientNoticeEvents = [
  'customer.rectified',
  'customer.erased',
  'customer.restricted',
] as const satisfies readonly WebhookEvent[];

export const webhookSchema = z.object({
  id: idSchema,
  name: z.string(),
  url: z.string(),
  events: z.array(webhookEventSchema),
  /** `disabled` by us, after three days without one delivery. */
  state: z.enum(['active', 'paused', 'disabled']),
  /** Until then the secret before the last rotation signs too. */
  previousSecretUntil: z.string().nullable(),
  failingSince: z.string().nullable(),
  createdAt: z.string(),
});
export type Webhook = z.infer<typeof webhookSchema>;

const url = z
  .string()
  .trim()
  .max(500)
  .url()
  .regex(/^https?:\/\//);
const events = z.array(webhookEventSchema).min(1).max(20);
export const createWebhookSchema = z.object({ name: lineSchema(100), url, events }).strict();
export const updateWebhookSchema = z
  .object({
    name: lineSchema(100).optional(),
    url: url.optional(),
    events: events.optional(),
    state: z.enum(['active', 'paused']).optional(),
  })
  .strict();

/** The answers that hold the signing secret: when it is made, and when it is rotated. */
export const webhookWithSecretSchema = webhookSchema.extend({ secret: z.string() });
export type WebhookWithSecret = z.infer<typeof webhookWithSecretSchema>;

export const webhookDeliverySchema = z.object({
  id: idSchema,
  event: z.string(),
  ticketId: idSchema.nullable(),
  articleId: idSchema.nullable(),
  customerId: idSchema.nullable(),
  state: z.enum(['queued', 'delivered', 'failed']),
  attempts: z.number().int(),
  /** Of the last attempt: the HTTP status, or why there was none. */
  status: z.number().int().nullable(),
  reason: z.string().nullable(),
  ms: z.number().int().nullable(),
  createdAt: z.string(),
  changedAt: z.string(),
});
export type WebhookDelivery = z.infer<typeof webhookDeliverySchema>;
export const webhookDeliveryFilterSchema = z
  .object({
    state: z.enum(['queued', 'delivered', 'failed']).optional(),
    limit: limitSchema,
    cursor: cursorSchema.optional(),
  })
  .strict();
export const webhookDeliveryPageSchema = page(webhookDeliverySchema);
