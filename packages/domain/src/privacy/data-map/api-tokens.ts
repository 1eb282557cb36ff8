import { reference, technical, type TableEntry } from './parts.ts';

export const apiTokensTables: Record<string, TableEntry> = {
  api_tokens: {
    category: 'accounts',
    ends: '30 days after it expired or was revoked, or with its agent',
    columns: {
      ...technical('tenant_id', 'name', 'token_end', 'scopes', 'created_at', 'expires_at'),
      ...technical('last_used_at', 'revoked_at', 'reminded_at'),
      ...reference('api_token_id', 'agent_id', 'created_by', 'token_hash'),
    },
  },
};
