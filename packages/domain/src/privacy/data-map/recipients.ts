import { personal, reference, technical, type TableEntry } from './parts.ts';

export const recipientsTables: Record<string, TableEntry> = {
  recipients: {
    category: 'configuration',
    ends: 'when the DPO removes it',
    columns: {
      ...technical('tenant_id', 'recipient_id', 'name', 'category', 'role', 'purpose_de', 'purpose_en', 'country'),
      ...technical('data_categories', 'transfer_mechanism', 'dpf_checked_on', 'clauses_on', 'copy_place_de'),
      ...technical('copy_place_en', 'website', 'privacy_website', 'hosts', 'changed_at'),
      ...technical('needs_announcement', 'active_from'),
    },
  },
  recipient_evidence: {
    category: 'recipientEvidence',
    ends: 'when the DPO removes it or its recipient; the file with it',
    columns: {
      ...technical('tenant_id', 'evidence_id', 'recipient_id', 'kind', 'signed_on', 'valid_until', 'blob_id'),
      ...technical('content_type', 'recorded_at'),
      // Contracts are signed by people, and named after them.
      ...personal('file_name'),
      ...reference('recorded_by'),
    },
  },
};

export const connectionsTables: Record<string, TableEntry> = {
  outgoing_connections: {
    category: 'connections',
    ends: '90 days after the last connection',
    columns: technical('tenant_id', 'purpose', 'host', 'port', 'opened', 'refused', 'refusal', 'first_at', 'last_at'),
  },
  own_destinations: {
    category: 'configuration',
    ends: 'when the DPO removes it',
    columns: technical('tenant_id', 'host', 'stated_at'),
  },
};
