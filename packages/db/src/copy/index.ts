// All rows at once, as the owner of the tables: out of a database and into another with the same migrations.
// Invariants: tables and columns come from the catalogue; rows are read at one moment; a tenant's rows go in and out through
// the policies, so that another tenant's are neither read nor written.
export { connectOwner, type Owner } from './owner.ts';
export type { CopiedTable } from './tables.ts';
