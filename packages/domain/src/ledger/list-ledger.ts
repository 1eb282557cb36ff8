import type { LedgerEntry } from '@redlich/contract';
import { decodeCursor, encodeCursor, query, type QueryScope } from '../kernel/index.ts';
import { toLine, type Line } from './entry.ts';

const shown = ({ tenantId: _, ...entry }: Line): LedgerEntry => entry;
const numberPart = /^\d{1,15}$/;

/** The newest first. @throws DomainError invalid on `cursor` */
export const listLedger = query(
  'ledger.list',
  async ({ tx, tenantId }, { limit, cursor }: { limit: number; cursor?: string | undefined }) => {
    let entries = tx
      .selectFrom('ledgerEntries')
      .selectAll()
      .where('tenantId', '=', tenantId)
      .orderBy('sequence', 'desc')
      .limit(limit + 1);
    if (cursor) {
      const [sequence] = decodeCursor(cursor, [numberPart] as const);
      entries = entries.where('sequence', '<', Number(sequence));
    }
    const rows = (await entries.execute()).map((row) => shown(toLine(row)));
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items, nextCursor: last ? encodeCursor([String(last.sequence)]) : null };
  },
);

/** The lines of one act, in order. */
export async function readAct({ tx, tenantId }: QueryScope, actId: string): Promise<Line[]> {
  const rows = await tx
    .selectFrom('ledgerEntries')
    .selectAll()
    .where('tenantId', '=', tenantId)
    .where('actId', '=', actId)
    .orderBy('sequence')
    .execute();
  return rows.map(toLine);
}
