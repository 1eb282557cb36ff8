import { reference, technical, type TableEntry } from './parts.ts';

export const auditTables: Record<string, TableEntry> = {
  audit_entries: {
    category: 'auditLog',
    ends: 'by the rule for the audit log',
    columns: {
      ...technical('tenant_id', 'audit_entry_id', 'at', 'actor_kind', 'action', 'object_kind', 'fields'),
      ...reference('actor_id', 'api_token_id', 'object_id'),
    },
  },
};
