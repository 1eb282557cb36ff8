import { createHash } from 'node:crypto';
import type { LedgerEntry } from '@redlich/contract';

/** Before the first line. */
export const noHash = '0'.repeat(64);

/** A line as it is kept and copied; `hash` is of everything else. */
export type Line = LedgerEntry & { tenantId: string };

/** SHA-256 over the line's values in one order, as JSON. Pure. */
export function hashOf(line: Omit<Line, 'hash'>): string {
  const { tenantId, sequence, entryId, actId, category, rule, ground } = line;
  const { stores, objects, objectIds, recordedAt, previousHash } = line;
  const values = [tenantId, sequence, entryId, actId, category, rule, ground];
  const all = [...values, stores, objects, objectIds, recordedAt, previousHash];
  return createHash('sha256').update(JSON.stringify(all)).digest('hex');
}

interface Row {
  tenantId: string;
  sequence: number;
  entryId: string;
  actId: string;
  category: string;
  rule: string | null;
  ground: string;
  stores: string[];
  objects: number;
  objectIds: string[];
  recordedAt: Date;
  previousHash: string;
  hash: string;
}

export const toLine = (row: Row): Line => ({
  ...row,
  sequence: Number(row.sequence),
  category: row.category as Line['category'],
  ground: row.ground as Line['ground'],
  stores: row.stores as Line['stores'],
  recordedAt: row.recordedAt.toISOString(),
});

/** Where a line does not follow from the one before; undefined where it does. Pure. */
export function breakIn(
  line: Line,
  before: Pick<Line, 'sequence' | 'hash'> | undefined,
): 'gap' | 'chain' | 'hash' | undefined {
  if (line.sequence !== (before?.sequence ?? 0) + 1) return 'gap';
  if (line.previousHash !== (before?.hash ?? noHash)) return 'chain';
  return hashOf(line) === line.hash ? undefined : 'hash';
}
