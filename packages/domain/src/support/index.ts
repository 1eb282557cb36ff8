// Support access: an operator of the platform inside a tenant.
// Invariants: nothing opens before an administrator of the tenant grants it, for a time; it ends by time, by the tenant,
// by the operator, and with the operator; whoever is inside is told from everybody else by the actor's kind and writes to
// nobody; both sides keep the history for a year.
export { deleteOldSupportAccesses } from './delete-old-accesses.ts';
export { endSupportAccess, withdrawSupportAccess } from './end-access.ts';
export { enterTenant, openSupportSession } from './enter-tenant.ts';
export { grantSupportAccess } from './grant-access.ts';
export { listSupportAccesses, listSupportAccessesOfTenant } from './list-accesses.ts';
export { requestSupportAccess } from './request-access.ts';
export { findSupportSession } from './support-session.ts';
