import type { Scope } from '../kernel/index.ts';
import { readTenant } from '@redlich/db';
import { toLine, type Line } from './entry.ts';

const batch = 1_000;

/** Every line after a number, in order, a thousand at a time. */
export async function* readLines({ ports, tenantId }: Scope, after = 0): AsyncGenerator<Line> {
  for (let last = after; ;) {
    const rows = await readTenant(ports.db, tenantId, (tx) =>
      tx
        .selectFrom('ledgerEntries')
        .selectAll()
        .where('tenantId', '=', tenantId)
        .where('sequence', '>', last)
        .orderBy('sequence')
        .limit(batch)
        .execute(),
    );
    for (const row of rows) yield toLine(row);
    if (rows.length < batch) return;
    last = Number(rows.at(-1)!.sequence);
  }
}
