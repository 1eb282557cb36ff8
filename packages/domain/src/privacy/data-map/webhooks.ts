import { reference, technical, type TableEntry } from './parts.ts';

export const webhooksTables: Record<string, TableEntry> = {
  webhooks: {
    category: 'configuration',
    ends: 'when the administration removes it',
    columns: {
      ...technical('tenant_id', 'webhook_id', 'name', 'url', 'events', 'state', 'sealed_secret', 'sealed_previous'),
      ...technical('previous_until', 'failing_since', 'created_at'),
    },
  },
  webhook_deliveries: {
    category: 'deliveryLog',
    ends: '30 days after the event, or with its webhook',
    columns: {
      ...technical('tenant_id', 'webhook_delivery_id', 'webhook_id', 'event', 'state', 'attempts', 'status', 'reason'),
      ...technical('ms', 'created_at', 'changed_at'),
      ...reference('ticket_id', 'article_id', 'customer_id'),
    },
  },
};
