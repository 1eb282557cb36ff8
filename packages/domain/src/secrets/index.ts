// Secrets that have to be read again: seeds of one-time codes, passwords of mailboxes, keys of webhooks and login partners.
// Invariants: each tenant has a data key of its own, wrapped by a key that lies outside of the database; a sealed text opens
// only for the tenant, purpose and object it was sealed for; without the tenant's key nothing of it opens ever again.
export { decrypt, encrypt } from './cipher.ts';
export { destroyTenantKeys } from './destroy-keys.ts';
export { openForPlatform, sealForPlatform } from './platform-secret.ts';
export { openSecret, sealedPattern, sealSecret, type SecretName } from './secret.ts';
export { rotateKeys } from './rotate-keys.ts';
export { unwrap as unwrapTenantKey, wrap as wrapTenantKey } from './tenant-key.ts';
