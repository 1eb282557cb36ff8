import type { CommandScope } from '../kernel/index.ts';
import type { Line } from './entry.ts';

/** Puts back a line that a restored backup does not know. @returns whether it was missing */
export async function restoreLine({ tx }: CommandScope, line: Line): Promise<boolean> {
  const result = await tx
    .insertInto('ledgerEntries')
    .values({ ...line, recordedAt: new Date(line.recordedAt) })
    .onConflict((conflict) => conflict.columns(['tenantId', 'sequence']).doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0;
}
