import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { LedgerEntry } from '@redlich/contract';
import type { CommandScope } from '../kernel/index.ts';
import { hashOf, noHash, type Line } from './entry.ts';

export type Deletion = Pick<LedgerEntry, 'actId' | 'category' | 'rule' | 'ground' | 'stores' | 'objects' | 'objectIds'>;

/** Adds a line for what this transaction deletes; who comes at the same time waits for its commit. */
export async function appendToLedger({ tx, tenantId, now }: CommandScope, deletion: Deletion): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('ledger ' || ${tenantId}, 0))`.execute(tx);
  const last = await tx
    .selectFrom('ledgerEntries')
    .select(['sequence', 'hash'])
    .where('tenantId', '=', tenantId)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  const line: Omit<Line, 'hash'> = {
    tenantId,
    sequence: Number(last?.sequence ?? 0) + 1,
    entryId: randomUUID(),
    ...deletion,
    recordedAt: now.toISOString(),
    previousHash: last?.hash ?? noHash,
  };
  await tx
    .insertInto('ledgerEntries')
    .values({ ...line, recordedAt: now, hash: hashOf(line) })
    .execute();
}
