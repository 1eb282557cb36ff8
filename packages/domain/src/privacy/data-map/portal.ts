import { personal, reference, technical, type TableEntry } from './parts.ts';

export const portalTables: Record<string, TableEntry> = {
  email_changes: {
    category: 'accounts',
    ends: 'when the address is confirmed, with its link, or with its person',
    columns: {
      ...technical('tenant_id', 'created_at'),
      ...reference('email_change_id', 'customer_id', 'one_time_token_id'),
      ...personal('new_email'),
    },
  },
  portal_settings: {
    category: 'configuration',
    ends: 'with the tenant',
    columns: technical(
      'tenant_id',
      'confirms_receipt',
      'minimises',
      'confirmation_de',
      'confirmation_en',
      'opt_in',
      'invitations',
      'initial_passwords',
      'magic_links',
      'public_requests',
      'name_required',
      'updated_at',
    ),
  },
};
