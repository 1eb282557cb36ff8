import { personal, reference, technical, type TableEntry } from './parts.ts';

export const identityTables: Record<string, TableEntry> = {
  logins: {
    category: 'accounts',
    ends: 'with the tenant',
    columns: {
      ...technical('tenant_id', 'language', 'initial_password_expires_at', 'created_at'),
      ...reference('login_id', 'agent_id', 'customer_id'),
      ...personal('email_key', 'password_hash'),
    },
  },
};
