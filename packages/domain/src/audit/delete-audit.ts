import type { CommandScope } from '../kernel/index.ts';

/** Deletes at most `limit` entries written before `cutoffAt`. @returns their ids */
export async function deleteAuditBefore(
  { tx, tenantId }: CommandScope,
  cutoffAt: Date,
  limit: number,
): Promise<string[]> {
  const rows = await tx
    .deleteFrom('auditEntries')
    .where('tenantId', '=', tenantId)
    .where('auditEntryId', 'in', (eb) =>
      eb
        .selectFrom('auditEntries')
        .select('auditEntryId')
        .where('tenantId', '=', tenantId)
        .where('at', '<', cutoffAt)
        .orderBy('at')
        .limit(limit),
    )
    .returning('auditEntryId')
    .execute();
  return rows.map((row) => row.auditEntryId);
}

/** How many entries a run at this cut-off would delete, and the oldest of them. */
export async function countAuditBefore({ tx, tenantId }: Pick<CommandScope, 'tx' | 'tenantId'>, cutoffAt: Date) {
  return tx
    .selectFrom('auditEntries')
    .select((eb) => [eb.fn.countAll<number>().as('objects'), eb.fn.min('at').as('oldestAt')])
    .where('tenantId', '=', tenantId)
    .where('at', '<', cutoffAt)
    .executeTakeFirstOrThrow();
}
