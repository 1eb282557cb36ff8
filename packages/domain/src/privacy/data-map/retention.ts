import { technical, type TableEntry } from './parts.ts';

export const retentionTables: Record<string, TableEntry> = {
  disposals: {
    category: 'disposals',
    ends: 'with the tenant: the proof outlives what it proves',
    columns: technical(
      'tenant_id',
      'disposal_id',
      'run_id',
      'rule_id',
      'category',
      'retention_days',
      'cutoff_at',
      'object_ids',
      'articles',
      'files',
      'disposed_at',
    ),
  },
  retention_rules: {
    category: 'configuration',
    ends: 'when the DPO removes it',
    columns: technical('tenant_id', 'rule_id', 'category', 'retention_days', 'reason', 'updated_at'),
  },
};
