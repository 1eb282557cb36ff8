import type { Insertable } from 'kysely';
import type { DB } from '@redlich/db';
import type { CommandScope } from '../kernel/index.ts';

type Row = Insertable<DB['brandings']>;

/** Changes some columns of the tenant's row, which may not be there yet. */
export async function writeRow(
  { tx, tenantId, now }: CommandScope,
  change: Partial<Omit<Row, 'tenantId' | 'changedAt'>>,
): Promise<void> {
  const values = { ...change, changedAt: now };
  await tx
    .insertInto('brandings')
    .values({ tenantId, ...values })
    .onConflict((conflict) => conflict.column('tenantId').doUpdateSet(values))
    .execute();
}
