// The deletion ledger: what went, when, on which ground, by random ids; nothing of whom.
// Invariants: a line is written in the transaction of its deletion, in one order a tenant; each carries the hash of the one
// before; the services can neither change nor delete one; after each act the new lines are copied outside of the database,
// and the copies have to agree with it.
export { appendToLedger, type Deletion } from './append.ts';
export { exportLedger, type Spool } from './export-ledger.ts';
export { getDeletionCertificate } from './get-certificate.ts';
export { listLedger } from './list-ledger.ts';
export { replayableEntries } from './read-exported.ts';
export { restoreLine } from './restore-line.ts';
export { verifyLedger } from './verify-ledger.ts';
