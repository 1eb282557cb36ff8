import { reference, technical, type TableEntry } from './parts.ts';

export const tokensTables: Record<string, TableEntry> = {
  one_time_tokens: {
    category: 'accounts',
    ends: 'a day after it stopped working',
    columns: {
      ...technical('tenant_id', 'purpose', 'created_at', 'expires_at', 'used_at'),
      ...reference('one_time_token_id', 'agent_id', 'customer_id', 'token_hash'),
    },
  },
};
