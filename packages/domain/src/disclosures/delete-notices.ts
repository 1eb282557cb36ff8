import type { CommandScope, QueryScope } from '../kernel/index.ts';
import { deleteNotificationsAbout } from '../notifications/index.ts';

/** Deletes at most `limit` notices settled before `cutoffAt`. @returns their ids */
export async function deleteNoticesSettledBefore(
  scope: CommandScope,
  cutoffAt: Date,
  limit: number,
): Promise<string[]> {
  const { tx, tenantId } = scope;
  const rows = await tx
    .selectFrom('recipientNotices')
    .select('recipientNoticeId')
    .where('tenantId', '=', tenantId)
    .where('settledAt', '<', cutoffAt)
    .orderBy('settledAt')
    .limit(limit)
    .forUpdate()
    .execute();
  const ids = rows.map((row) => row.recipientNoticeId);
  if (ids.length === 0) return [];
  await deleteNotificationsAbout(scope, ids);
  await tx
    .deleteFrom('recipientNotices')
    .where('tenantId', '=', tenantId)
    .where('recipientNoticeId', 'in', ids)
    .execute();
  return ids;
}

/** How many a run at this cut-off would delete, and the oldest of them. */
export async function countNoticesSettledBefore({ tx, tenantId }: Pick<QueryScope, 'tx' | 'tenantId'>, cutoffAt: Date) {
  return tx
    .selectFrom('recipientNotices')
    .select((eb) => [eb.fn.countAll<number>().as('objects'), eb.fn.min('settledAt').as('oldestAt')])
    .where('tenantId', '=', tenantId)
    .where('settledAt', '<', cutoffAt)
    .executeTakeFirstOrThrow();
}
