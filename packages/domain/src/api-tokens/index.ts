// API tokens: secrets by which programs act, as one agent or for the tenant.
// Invariants: a token is shown once and stored as a keyed hash; it allows what it was given and its owner still may, at the
// moment of use; it ends by time (a year at most), by revocation and with its agent; it cannot make tokens, change logins
// or open the live channel. What it does is audited under its id.
export { createApiToken, createServiceToken } from './create-token.ts';
export { endApiTokens } from './end-tokens.ts';
export { openByToken, type TokenAccess } from './open-by-token.ts';
export { listApiTokens, listServiceTokens } from './list-tokens.ts';
export { revokeApiToken, revokeAnyToken } from './revoke-token.ts';
