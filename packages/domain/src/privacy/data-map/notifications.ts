import { personal, reference, technical, type TableEntry } from './parts.ts';

export const notificationsTables: Record<string, TableEntry> = {
  notifications: {
    category: 'deliveryLog',
    ends: 'by the rule for the delivery log, or with its person',
    columns: {
      ...technical('tenant_id', 'kind', 'language', 'state', 'created_at', 'changed_at'),
      ...reference('notification_id', 'agent_id', 'customer_id', 'one_time_token_id', 'object_id'),
      ...personal('reason', 'to_address'),
    },
  },
};
