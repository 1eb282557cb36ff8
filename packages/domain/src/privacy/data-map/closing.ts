import { reference, technical, type TableEntry } from './parts.ts';

export const closingTables: Record<string, TableEntry> = {
  exports: {
    category: 'configuration',
    ends: 'the archive a week after it was made, its record after a year, both in the night',
    columns: {
      ...technical('tenant_id', 'state', 'requested_at', 'ready_at', 'expires_at', 'bytes', 'sha256'),
      ...reference('export_id', 'requested_by', 'blob_id'),
    },
  },
};
