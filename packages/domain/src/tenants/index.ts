// Our clients: which tenant answers on a host, and the making of one.
// Invariants: a host belongs to one tenant; everything that is looked up across tenants goes through definer functions.
export { findPrimaryHost, findTenantByHost, getTenant, listDesks, listTenantIds } from './find-tenant.ts';
export { registerTenant } from './register-tenant.ts';
export { findStanding, isMailHeld, lockTenant, refusesMail } from './standing.ts';
