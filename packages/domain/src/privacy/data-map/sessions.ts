import { personal, reference, technical, type TableEntry } from './parts.ts';

export const sessionsTables: Record<string, TableEntry> = {
  sessions: {
    category: 'sessions',
    ends: '30 minutes after the last use, 12 hours after the login, or as the tenant has set it (at most a day); the row in the following night',
    columns: {
      ...technical('tenant_id', 'way', 'factor_by_provider', 'created_at', 'expires_at'),
      ...reference('session_hash', 'session_id', 'login_id'),
      ...personal('device'),
    },
  },
  login_steps: {
    category: 'sessions',
    ends: 'ten minutes after the first step; the row in the following night',
    columns: { ...technical('tenant_id', 'way', 'expires_at'), ...reference('step_hash', 'login_id') },
  },
  access_rules: {
    category: 'configuration',
    ends: 'with the tenant',
    columns: technical(
      'tenant_id',
      'idle_minutes',
      'longest_hours',
      'factor_roles',
      'factor_since',
      'grace_days',
      'sso_only',
      'updated_at',
    ),
  },
};
