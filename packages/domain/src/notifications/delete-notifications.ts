import type { CommandScope, QueryScope } from '../kernel/index.ts';

/** Deletes at most `limit` records of mails written before `cutoffAt`; what still waits stays. @returns their ids */
export async function deleteNotificationsBefore(
  { tx, tenantId }: CommandScope,
  cutoffAt: Date,
  limit: number,
): Promise<string[]> {
  const rows = await tx
    .deleteFrom('notifications')
    .where('tenantId', '=', tenantId)
    .where('notificationId', 'in', (eb) =>
      eb
        .selectFrom('notifications')
        .select('notificationId')
        .where('tenantId', '=', tenantId)
        .where('createdAt', '<', cutoffAt)
        .where('state', '<>', 'queued')
        .orderBy('createdAt')
        .limit(limit),
    )
    .returning('notificationId')
    .execute();
  return rows.map((row) => row.notificationId);
}

/** Deletes what was or will be sent about things that go. */
export async function deleteNotificationsAbout(
  { tx, tenantId }: CommandScope,
  objectIds: readonly string[],
): Promise<void> {
  if (objectIds.length === 0) return;
  await tx
    .deleteFrom('notifications')
    .where('tenantId', '=', tenantId)
    .where('objectId', 'in', [...objectIds])
    .execute();
}

/** How many records a run at this cut-off would delete, and the oldest of them. */
export async function countNotificationsBefore({ tx, tenantId }: Pick<QueryScope, 'tx' | 'tenantId'>, cutoffAt: Date) {
  return tx
    .selectFrom('notifications')
    .select((eb) => [eb.fn.countAll<number>().as('objects'), eb.fn.min('createdAt').as('oldestAt')])
    .where('tenantId', '=', tenantId)
    .where('createdAt', '<', cutoffAt)
    .where('state', '<>', 'queued')
    .executeTakeFirstOrThrow();
}
