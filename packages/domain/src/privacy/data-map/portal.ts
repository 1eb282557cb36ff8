import { technical, type TableEntry } from './parts.ts';

export const portalTables: Record<string, TableEntry> = {
  portal_settings: {
    category: 'configuration',
    ends: 'with the tenant',
    columns: technical(
      'tenant_id',
      'confirms_receipt',
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
