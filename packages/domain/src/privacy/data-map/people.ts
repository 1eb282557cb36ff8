import { personal, reference, technical, type TableEntry } from './parts.ts';

export const peopleTables: Record<string, TableEntry> = {
  agents: {
    category: 'accounts',
    ends: 'with the tenant; deactivated at once on leaving',
    columns: {
      ...technical('tenant_id', 'active', 'created_at'),
      ...reference('agent_id'),
      ...personal('name', 'email', 'email_key'),
    },
  },
  customer_merges: {
    category: 'customers',
    ends: 'with the customer who stayed',
    columns: {
      ...technical('tenant_id', 'merged_at'),
      ...reference('merged_customer_id', 'customer_id'),
      ...personal('email_key'),
    },
  },
  customers: {
    category: 'customers',
    ends: 'with the tenant',
    columns: {
      ...technical(
        'tenant_id',
        'source',
        'sees_organisation',
        'is_invited',
        'email_confirmed_at',
        'created_at',
        'updated_at',
      ),
      ...reference('customer_id', 'organisation_id'),
      ...personal('first_name', 'last_name', 'name_key', 'email', 'email_key', 'search'),
    },
  },
  organisations: {
    category: 'customers',
    ends: 'with the tenant',
    // A note on an organisation may name people.
    columns: {
      ...technical('tenant_id', 'organisation_id', 'name', 'name_key', 'sharing', 'is_vip', 'created_at'),
      ...personal('note'),
    },
  },
  organisation_domains: {
    category: 'customers',
    ends: 'with its organisation',
    columns: technical('tenant_id', 'domain', 'organisation_id'),
  },
};
