import type { CommandScope, QueryScope } from '../kernel/index.ts';

/** Deletes at most `limit` lines from before `cutoffAt`. @returns their ids */
export async function deleteAccessLogBefore(
  { tx, tenantId }: CommandScope,
  cutoffAt: Date,
  limit: number,
): Promise<string[]> {
  const rows = await tx
    .deleteFrom('accessLog')
    .where('tenantId', '=', tenantId)
    .where('accessLogId', 'in', (eb) =>
      eb
        .selectFrom('accessLog')
        .select('accessLogId')
        .where('tenantId', '=', tenantId)
        .where('at', '<', cutoffAt)
        .orderBy('at')
        .limit(limit),
    )
    .returning('accessLogId')
    .execute();
  return rows.map((row) => row.accessLogId);
}

/** How many lines a run at this cut-off would delete, and the oldest of them. */
export async function countAccessLogBefore({ tx, tenantId }: Pick<QueryScope, 'tx' | 'tenantId'>, cutoffAt: Date) {
  return tx
    .selectFrom('accessLog')
    .select((eb) => [eb.fn.countAll<number>().as('objects'), eb.fn.min('at').as('oldestAt')])
    .where('tenantId', '=', tenantId)
    .where('at', '<', cutoffAt)
    .executeTakeFirstOrThrow();
}
