import { technical, type TableEntry } from './parts.ts';

export const intakeTables: Record<string, TableEntry> = {
  intake_settings: {
    category: 'configuration',
    ends: 'with the tenant',
    columns: technical('tenant_id', 'policy', 'answers_strangers', 'quarantine_days', 'changed_at'),
  },
};
