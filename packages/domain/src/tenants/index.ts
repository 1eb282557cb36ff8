// Our clients: which tenant answers on a host, the making of one, and how far it is.
// Invariants: a host belongs to one tenant; everything that is looked up across tenants goes through definer functions;
// nothing of a tenant answers before its first address is proven.
export { recordContractAcceptance } from './accept-contract.ts';
export { checkSlug } from './check-slug.ts';
export { deleteSignUp } from './delete-tenant-rows.ts';
export { findPrimaryHost, findTenantByHost, getTenant, listDesks, listTenantIds } from './find-tenant.ts';
export { registerTenant } from './register-tenant.ts';
export { findStanding, isMailHeld, lockTenant, refusesMail } from './standing.ts';
export { slugProblem } from './slug.ts';
export { advanceTenant, findSignUpByHost, listSignUpsBefore, readTenantState } from './tenant-state.ts';
