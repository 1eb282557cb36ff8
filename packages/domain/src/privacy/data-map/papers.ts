import { personal, reference, technical, type TableEntry } from './parts.ts';

export const papersTables: Record<string, TableEntry> = {
  processing_contracts: {
    category: 'configuration',
    // Art. 28(9) GDPR: the contract has to be in writing; so is who concluded it.
    ends: 'with the organisation',
    columns: {
      ...technical('tenant_id', 'processing_contract_id', 'version', 'state', 'sha256_de', 'sha256_en'),
      ...technical('created_at', 'sent_at', 'accepted_at', 'accepted_by'),
      ...reference('organisation_id'),
      ...personal('document_de', 'document_en', 'accepted_name', 'note'),
    },
  },
};
