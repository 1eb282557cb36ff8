// The deletion ledger: what went, when, on which ground, by random ids; nothing of whom.
// Invariants: a line is written in the transaction of its deletion, in one order a tenant; each carries the hash of the one
// before; the services can neither change nor delete one; after each act the new lines are copied outside of the database,
// and the copies have to agree with it. Beside them lies a line for each tenant that was erased as a whole; both go when no
// backup can hold the tenant any more.
export { appendToLedger, type Deletion } from './append.ts';
export {
  deleteEndedLedgers,
  findErasedTenant,
  listErasedTenants,
  longestBackupDays,
  recordErasedTenant,
  type ErasedTenant,
} from './erased-tenants.ts';
export { exportLedger, type Spool } from './export-ledger.ts';
export { getDeletionCertificate } from './get-certificate.ts';
export { listLedger } from './list-ledger.ts';
export { replayableEntries } from './read-exported.ts';
export { restoreLine } from './restore-line.ts';
export { verifyLedger } from './verify-ledger.ts';
