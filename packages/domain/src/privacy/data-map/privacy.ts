import { personal, technical, type TableEntry } from './parts.ts';

export const privacyTables: Record<string, TableEntry> = {
  activities: {
    category: 'configuration',
    ends: 'when the DPO removes it',
    columns: technical(
      'tenant_id',
      'activity_id',
      'purpose_de',
      'purpose_en',
      'legal_basis',
      'interest_de',
      'interest_en',
      'changed_at',
    ),
  },
  notice_records: {
    category: 'configuration',
    ends: 'when the DPO replaces it',
    // Controller and data protection officer are published by law (GDPR Art. 13(1)(a) and (b)).
    columns: { ...technical('tenant_id', 'kind', 'changed_at'), ...personal('record') },
  },
  recipients: {
    category: 'configuration',
    ends: 'when the DPO removes it',
    columns: technical(
      'tenant_id',
      'recipient_id',
      'name',
      'role',
      'purpose_de',
      'purpose_en',
      'country',
      'transfer_mechanism',
      'hosts',
      'changed_at',
    ),
  },
};
