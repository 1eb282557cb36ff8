// How often something may be tried: logins, links by mail, anonymous requests.
// Invariants: what is limited lies here as a keyed hash only and is gone a day later; many attempts at once count as many.
export { deleteOldAttempts } from './delete-old-attempts.ts';
export { throttle, type Attempt, type Limit } from './throttle.ts';
export { networkOf } from './network.ts';
