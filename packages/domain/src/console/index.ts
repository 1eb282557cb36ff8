// The operator's view of the platform: tenants and what they use, suspension, jobs that failed.
// Invariants: numbers about a tenant come from the nightly count, never from its tables while a page loads; no content of
// a tenant is ever read; each change is recorded with the operator, and in the tenant's audit log where it concerns one.
export { countUsage, recordRun } from './count-usage.ts';
export { getConsoleTenant, listConsoleTenants, listFailedMail } from './list-tenants.ts';
export { listRuns } from './list-runs.ts';
export { operatorIn, releaseTenant, suspendTenant } from './suspend-tenant.ts';
