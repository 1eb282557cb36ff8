import type { Webhook, WebhookDelivery, WebhookEvent } from '@redlich/contract';
import { m } from '#app/paraglide/messages.js';

const events: Record<WebhookEvent, () => string> = {
  'ticket.created': m.event_ticket_created,
  'ticket.updated': m.event_ticket_updated,
  'ticket.deleted': m.event_ticket_deleted,
  'article.created': m.event_article_created,
  'article.updated': m.event_article_updated,
  'customer.created': m.event_customer_created,
  'customer.updated': m.event_customer_updated,
  'customer.rectified': m.event_customer_rectified,
  'customer.erased': m.event_customer_erased,
  'customer.restricted': m.event_customer_restricted,
};
export const eventOptions = () =>
  Object.entries(events).map(([value, label]) => ({ value: value as WebhookEvent, label: label() }));
export const eventWords = (event: string): string =>
  event === 'ping' ? m.event_ping() : (events[event as WebhookEvent]?.() ?? event);

export const webhookStates: Record<Webhook['state'], { words: () => string; tone: 'good' | 'plain' | 'bad' }> = {
  active: { words: m.webhook_state_active, tone: 'good' },
  paused: { words: m.webhook_state_paused, tone: 'plain' },
  disabled: { words: m.webhook_state_disabled, tone: 'bad' },
};

const reasons: Record<string, () => string> = {
  address: m.reason_address,
  port: m.reason_port,
  notHttps: m.reason_notHttps,
  credentials: m.reason_credentials,
  unknownHost: m.reason_unknownHost,
  unreachable: m.reason_unreachable,
  certificate: m.reason_certificate,
  timeout: m.reason_timeout,
  tooLarge: m.reason_tooLarge,
  undeclared: m.reason_undeclared,
  inactive: m.reason_inactive,
};

/** What became of a delivery, with the status of the last attempt or why there was none. */
export function deliveryWords({ state, status, reason, attempts }: WebhookDelivery): string {
  const last = status !== null ? `HTTP ${status}` : reason === null ? '' : (reasons[reason]?.() ?? reason);
  if (attempts === 0 || last === '') return m.hook_queued();
  if (state === 'delivered') return m.hook_delivered({ status: last });
  return state === 'failed' ? m.hook_failed({ status: last }) : m.hook_retrying({ status: last });
}
