import { technical, type TableEntry } from './parts.ts';

export const ledgerTables: Record<string, TableEntry> = {
  ledger_entries: {
    category: 'disposals',
    ends: 'with the tenant; the copies in the file store outlive it',
    columns: technical(
      'tenant_id',
      'sequence',
      'entry_id',
      'act_id',
      'category',
      'rule',
      'ground',
      'stores',
      'objects',
      'object_ids',
      'recorded_at',
      'previous_hash',
      'hash',
    ),
  },
};
