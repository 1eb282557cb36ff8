import type { CommandScope, QueryScope } from '../kernel/index.ts';
import { calendarDay } from '../kernel/index.ts';

/** Of changes that were withdrawn, or whose day came, before the cut-off. */
const overBefore = ({ tx, tenantId }: Pick<QueryScope, 'tx' | 'tenantId'>, cutoffAt: Date) =>
  tx
    .selectFrom('subProcessorObjections as o')
    .innerJoin('subProcessorChanges as c', (join) =>
      join.onRef('c.tenantId', '=', 'o.tenantId').onRef('c.changeId', '=', 'o.changeId'),
    )
    .where('o.tenantId', '=', tenantId)
    .where((eb) => eb.or([eb('c.withdrawnAt', '<', cutoffAt), eb('c.effectiveOn', '<', calendarDay(cutoffAt))]));

/** Deletes at most `limit` objections to changes that are over since before `cutoffAt`. @returns their ids */
export async function deleteObjectionsBefore(scope: CommandScope, cutoffAt: Date, limit: number): Promise<string[]> {
  const rows = await scope.tx
    .deleteFrom('subProcessorObjections')
    .where('tenantId', '=', scope.tenantId)
    .where('objectionId', 'in', overBefore(scope, cutoffAt).select('o.objectionId').limit(limit))
    .returning('objectionId')
    .execute();
  return rows.map((row) => row.objectionId);
}

/** How many a run at this cut-off would delete, and the oldest of them. */
export const countObjectionsBefore = (scope: Pick<QueryScope, 'tx' | 'tenantId'>, cutoffAt: Date) =>
  overBefore(scope, cutoffAt)
    .select((eb) => [eb.fn.countAll<number>().as('objects'), eb.fn.min('o.receivedAt').as('oldestAt')])
    .executeTakeFirstOrThrow();
