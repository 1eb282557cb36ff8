// Webhooks: a tenant's own programs hear of events. Deliveries are owed by the kernel, in the transaction of the change.
// Invariants: ids and states go out, never a text, a name or an address; each message is signed with the webhook's secret,
// which lies sealed; neither messages nor answers are kept; what cannot be delivered is tried for three days; an event may
// arrive twice or late, never unsigned.
export { createWebhook, deleteWebhook, rotateWebhookSecret, updateWebhook } from './change-webhook.ts';
export { deleteOldWebhookDeliveries, forgetCustomerIn } from './delete-deliveries.ts';
export { deliverWebhook, giveUpWebhook, type PostOutcome, type WebhookPoster } from './deliver-webhook.ts';
export { getWebhook, listWebhookDeliveries, listWebhooks } from './list-webhooks.ts';
export { replayWebhookDelivery, testWebhook } from './send-again.ts';
export { signatureOf } from './signature.ts';
