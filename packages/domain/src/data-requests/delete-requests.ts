import type { CommandScope, QueryScope } from '../kernel/index.ts';
import { deleteNotificationsAbout } from '../notifications/index.ts';

/** Deletes at most `limit` requests closed before `cutoffAt`, with steps, letters and the mails that carried them. @returns their ids */
export async function deleteRequestsClosedBefore(
  scope: CommandScope,
  cutoffAt: Date,
  limit: number,
): Promise<string[]> {
  const { tx, tenantId } = scope;
  const rows = await tx
    .selectFrom('dataRequests')
    .select('dataRequestId')
    .where('tenantId', '=', tenantId)
    .where('closedAt', '<', cutoffAt)
    .orderBy('closedAt')
    .limit(limit)
    .forUpdate()
    .execute();
  const ids = rows.map((row) => row.dataRequestId);
  if (ids.length === 0) return [];
  const letters = await tx
    .selectFrom('dataRequestLetters')
    .select('dataRequestLetterId')
    .where('tenantId', '=', tenantId)
    .where('dataRequestId', 'in', ids)
    .execute();
  const about = [...letters.map((row) => row.dataRequestLetterId), ...ids];
  await deleteNotificationsAbout(scope, about);
  await tx.deleteFrom('dataRequests').where('tenantId', '=', tenantId).where('dataRequestId', 'in', ids).execute();
  return ids;
}

/** How many requests a run at this cut-off would delete, and the oldest of them. */
export async function countRequestsClosedBefore({ tx, tenantId }: Pick<QueryScope, 'tx' | 'tenantId'>, cutoffAt: Date) {
  return tx
    .selectFrom('dataRequests')
    .select((eb) => [eb.fn.countAll<number>().as('objects'), eb.fn.min('closedAt').as('oldestAt')])
    .where('tenantId', '=', tenantId)
    .where('closedAt', '<', cutoffAt)
    .executeTakeFirstOrThrow();
}
