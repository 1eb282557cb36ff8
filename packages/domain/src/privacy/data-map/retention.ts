import { personal, reference, technical, type TableEntry } from './parts.ts';

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
      'period',
      'to_year_end',
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
    columns: technical(
      'tenant_id',
      'rule_id',
      'category',
      'period',
      'to_year_end',
      'start_event',
      'action',
      'statute',
      'queue_id',
      'tag',
      'organisation_id',
      'contract_id',
      'reason',
      'version',
      'updated_at',
    ),
  },
  retention_changes: {
    category: 'configuration',
    ends: 'with the tenant: who changed which period when has to be told',
    columns: {
      ...technical('tenant_id', 'change_id', 'category', 'queue_id', 'tag', 'organisation_id', 'contract_id', 'period'),
      ...technical('to_year_end', 'start_event', 'action', 'statute', 'reason', 'state', 'planned_at'),
      ...technical('takes_effect_at', 'ended_at'),
      ...reference('planned_by'),
    },
  },
  trash_restorations: {
    category: 'configuration',
    ends: 'with the tenant: that two people had a ticket restored has to be told',
    columns: {
      ...technical('tenant_id', 'restoration_id', 'ticket_number', 'asked_at', 'outcome', 'decided_at'),
      ...reference('ticket_id', 'asked_by', 'decided_by'),
      // A reason may name people.
      ...personal('reason'),
    },
  },
  retention_settings: {
    category: 'configuration',
    ends: 'with the tenant',
    columns: technical('tenant_id', 'waiting_days', 'trash_days', 'updated_at'),
  },
};
