import { personal, technical, type TableEntry } from './parts.ts';

export const contractsTables: Record<string, TableEntry> = {
  contracts: {
    category: 'customers',
    ends: 'with the tenant',
    columns: {
      ...technical('tenant_id', 'contract_id', 'organisation_id', 'number', 'number_key', 'starts_on', 'ends_on'),
      ...technical('services', 'keeps_tickets_until', 'created_at', 'updated_at'),
      // A note on a contract may name people.
      ...personal('note'),
    },
  },
};
