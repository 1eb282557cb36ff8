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
  sessions: {
    category: 'sessions',
    ends: '30 minutes after the last use, 12 hours after the login; the row in the following night',
    columns: { ...technical('tenant_id', 'created_at', 'expires_at'), ...reference('session_hash', 'login_id') },
  },
};
