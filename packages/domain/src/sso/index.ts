// Single sign-on: providers of a tenant, whose login is bound to whom there, and the way in and back.
// Invariants: everything stays in one tenant; a person of a provider is known by issuer and subject, never by the address
// after the first time; a provider speaks for its bound domains only, of addresses it says are proven; it makes and links
// people of its own audience only; deactivated people stay out; an answer counts once, in the browser that asked.
export { beginSso } from './begin-sso.ts';
export { createSsoProvider, deleteSsoProvider, updateSsoProvider } from './change-provider.ts';
export { checkSso, checkSsoProvider } from './check-provider.ts';
export { deleteExpiredSsoAttempts } from './attempt.ts';
export { finishSso, type SsoOutcome } from './finish-sso.ts';
export { getSsoProvider, listSsoOffers, listSsoPeople, listSsoProviders } from './list-providers.ts';
export type { LoginPartner } from './login-partner.ts';
export { releaseSsoPerson } from './release-person.ts';
export { setSsoRules } from './set-sso-rules.ts';
