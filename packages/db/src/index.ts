// The way into Postgres: the pool, the tenant transaction and the generated types.
// Invariants: the app role never bypasses row-level security; outside withTenant no tenant's row is visible.
export { connectDatabase, type Database } from './client.ts';
export { listen } from './listen.ts';
export { changeTenantOnce, readTenant, withTenant, type Commit, type TenantTx } from './tenant.ts';
export type * from './schema.gen.ts';
