import { personal, technical, type TableEntry } from './parts.ts';

export const tenantsTables: Record<string, TableEntry> = {
  contract_acceptances: {
    category: 'configuration',
    // Art. 28(9) GDPR: the contract has to be in writing; so is who concluded it.
    ends: 'with the tenant',
    columns: {
      ...technical('tenant_id', 'contract_acceptance_id', 'version', 'language', 'sha256', 'company', 'accepted_at'),
      // With the parties as they name themselves.
      ...personal('accepted_by', 'document'),
    },
  },
  setups: {
    category: 'configuration',
    ends: 'with the tenant',
    columns: technical('tenant_id', 'place', 'sample_ticket_id'),
  },
  tenants: {
    category: 'configuration',
    ends: 'with the tenant',
    columns: technical(
      'tenant_id',
      'slug',
      'name',
      'created_at',
      'state',
      'went_live_at',
      'suspended_at',
      'suspension_reason',
      'closing_at',
      'erase_after',
      'closing_by',
      'mail_while_closing',
      'erasing_at',
      'certificate_id',
    ),
  },
};
