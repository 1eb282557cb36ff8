import { technical, type TableEntry } from './parts.ts';

export const tenantsTables: Record<string, TableEntry> = {
  tenants: {
    category: 'configuration',
    ends: 'with the tenant',
    columns: technical('tenant_id', 'slug', 'name', 'created_at', 'state', 'went_live_at'),
  },
};
