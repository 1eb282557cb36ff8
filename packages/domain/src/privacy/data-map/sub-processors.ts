import { personal, reference, technical, type TableEntry } from './parts.ts';

export const subProcessorsTables: Record<string, TableEntry> = {
  sub_processor_changes: {
    category: 'configuration',
    ends: 'with the recipient',
    columns: {
      ...technical('tenant_id', 'change_id', 'recipient_id', 'effective_on', 'reason_de', 'reason_en', 'announced_at'),
      ...technical('announcement_id', 'withdrawn_at'),
      ...reference('announced_by'),
    },
  },
  sub_processor_objections: {
    category: 'announcements',
    ends: 'by the rule for announcements, counted from the day of the change or its withdrawal; with the person before',
    columns: {
      ...technical('tenant_id', 'objection_id', 'change_id', 'source', 'received_at', 'answered_at', 'merged_at'),
      ...personal('body', 'answer'),
      ...reference('customer_id', 'noted_by', 'answered_by'),
    },
  },
  sub_processor_subscriptions: {
    category: 'customers',
    ends: 'when the person ends it, or with the person',
    columns: { ...technical('tenant_id', 'subscribed_at', 'source'), ...reference('customer_id', 'added_by') },
  },
};
