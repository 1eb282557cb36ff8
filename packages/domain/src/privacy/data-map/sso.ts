import { personal, reference, technical, type TableEntry } from './parts.ts';

export const ssoTables: Record<string, TableEntry> = {
  sso_providers: {
    category: 'configuration',
    ends: 'when the administration removes it',
    columns: {
      ...technical('tenant_id', 'sso_provider_id', 'name', 'audience', 'issuer', 'client_id', 'sealed_secret'),
      ...technical('domains', 'active', 'makes_people', 'trusts_factor', 'role_id', 'team_id'),
      ...technical('created_at', 'updated_at', 'last_used_at', 'last_failure', 'last_failed_at'),
    },
  },
  sso_identities: {
    category: 'accounts',
    ends: 'with the login, with its provider, or when the administration undoes the binding',
    columns: {
      ...technical('tenant_id', 'sso_provider_id', 'bound_at', 'last_used_at'),
      ...reference('login_id'),
      ...personal('subject'),
    },
  },
  sso_attempts: {
    category: 'sessions',
    ends: 'ten minutes after it began; the row in the following night',
    columns: { ...technical('tenant_id', 'sso_provider_id', 'expires_at'), ...reference('state_hash') },
  },
};
