import { reference, technical, type TableEntry } from './parts.ts';

export const erasureTables: Record<string, TableEntry> = {
  erasures: {
    category: 'disposals',
    ends: 'with the tenant: the proof outlives what it proves, and tells after a restore whom to delete again',
    columns: {
      ...technical('tenant_id', 'erasure_id', 'requested_at', 'finished_at', 'kept_tickets', 'reach'),
      ...reference('customer_id'),
    },
  },
  erasure_steps: {
    category: 'disposals',
    ends: 'with the tenant: the proof outlives what it proves',
    columns: technical('tenant_id', 'erasure_id', 'position', 'step', 'objects', 'articles', 'files', 'done_at'),
  },
};
