import { personal, reference, technical, type TableEntry } from './parts.ts';

export const supportTables: Record<string, TableEntry> = {
  support_accesses: {
    category: 'accounts',
    ends: 'a year after the request, in the night',
    columns: {
      ...technical('tenant_id', 'requested_at', 'access', 'granted_at', 'expires_at', 'ended_at', 'ended_by'),
      ...technical('entry_hash', 'entry_expires_at'),
      ...reference('support_access_id', 'operator_id', 'granted_by'),
      ...personal('operator_name', 'reason'),
    },
  },
  support_sessions: {
    category: 'sessions',
    ends: 'when the access is ended; else with its request',
    columns: { ...technical('tenant_id', 'created_at'), ...reference('session_hash', 'support_access_id') },
  },
};
