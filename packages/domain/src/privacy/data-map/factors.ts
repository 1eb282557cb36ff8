import { personal, reference, technical, type TableEntry } from './parts.ts';

export const factorsTables: Record<string, TableEntry> = {
  totp_seeds: {
    category: 'accounts',
    ends: 'with the login, or when the person takes it out of use',
    columns: {
      ...technical('tenant_id', 'last_step', 'created_at', 'confirmed_at'),
      ...reference('login_id'),
      ...personal('sealed_seed'),
    },
  },
  passkeys: {
    category: 'accounts',
    ends: 'with the login, or when the person takes it out of use',
    columns: {
      ...technical('tenant_id', 'host', 'sign_count', 'transports', 'created_at', 'last_used_at'),
      ...reference('passkey_id', 'login_id'),
      ...personal('credential_id', 'public_key', 'name'),
    },
  },
  recovery_codes: {
    category: 'accounts',
    ends: 'when it is used, with the login, or with the last second factor',
    columns: { ...technical('tenant_id', 'created_at'), ...reference('login_id', 'code_hash') },
  },
  passkey_challenges: {
    category: 'sessions',
    ends: 'five minutes after it was asked; the row in the following night',
    columns: { ...technical('tenant_id', 'purpose', 'expires_at'), ...reference('challenge_hash', 'login_id') },
  },
};
