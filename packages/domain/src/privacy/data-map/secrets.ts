import { technical, type TableEntry } from './parts.ts';

export const secretsTables: Record<string, TableEntry> = {
  tenant_keys: {
    category: 'configuration',
    ends: 'with the tenant',
    columns: technical('tenant_id', 'version', 'wrapped_key', 'created_at', 'wrapped_at'),
  },
};
