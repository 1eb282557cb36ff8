import { personal, reference, technical, type TableEntry } from './parts.ts';

export const locksTables: Record<string, TableEntry> = {
  keeping_duties: {
    category: 'configuration',
    ends: 'when the DPO removes it, or with its queue',
    columns: technical('tenant_id', 'duty_id', 'kind', 'queue_id', 'tag', 'created_at'),
  },
  legal_holds: {
    category: 'disposals',
    ends: 'with the tenant: why something was kept is accounted for (GDPR Art. 5(2))',
    columns: {
      ...technical('tenant_id', 'hold_id', 'ticket_number', 'placed_at', 'review_on', 'reminded_at', 'released_at'),
      ...reference('ticket_id', 'customer_id', 'organisation_id', 'owner_id', 'released_by'),
      // What a dispute is about may name people.
      ...personal('reason', 'release_reason'),
    },
  },
  restrictions: {
    category: 'customers',
    ends: 'with the customer',
    columns: {
      ...technical('tenant_id', 'restriction_id', 'ground', 'placed_at', 'told_at', 'lifted_at'),
      ...reference('customer_id', 'placed_by', 'lifted_by'),
    },
  },
};
