import { technical, type TableEntry } from './parts.ts';

export const tenantsTables: Record<string, TableEntry> = {
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
    ),
  },
};
