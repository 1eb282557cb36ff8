// After a backup was restored: what was deleted since goes again, by the ids in the ledger's copies, before anybody is served.
// Invariants: run twice, the second finds nothing; lines that the backup does not know are put back first, so that the
// chain goes on; what went by time alone goes again by its rule.
export { replayLedger, type Replayed } from './replay-ledger.ts';
