import { personal, reference, technical, type TableEntry } from './parts.ts';

export const readAccessesTables: Record<string, TableEntry> = {
  read_accesses: {
    category: 'readAccessLog',
    ends: 'by the rule for the read-access log; without one after 90 days',
    columns: {
      ...technical('tenant_id', 'reader_kind', 'hour', 'at'),
      ...reference('ticket_id', 'reader_id', 'customer_id'),
      // Why, of a look into the archive or at everything about a person.
      ...personal('reason'),
    },
  },
  log_settings: {
    category: 'configuration',
    ends: 'with the tenant',
    columns: technical('tenant_id', 'keeps_read_accesses', 'changed_at'),
  },
};
