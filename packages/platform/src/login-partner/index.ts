// Logging in at another place: a tenant's own OpenID Connect provider. Every request goes through the guard of `outgoing`,
// so that a provider's address, or one that its document names, reaches nothing but the open internet.
// Authorization code with PKCE (S256), state and nonce; signatures are always checked, with asymmetric algorithms only.
export { createLoginPartner } from './login-partner.ts';
export { PartnerFailed, type PartnerFailure } from './failure.ts';
export type { PartnerAnswer, PartnerClaims, PartnerClient, PartnerFound, PartnerLogin } from './parts.ts';
