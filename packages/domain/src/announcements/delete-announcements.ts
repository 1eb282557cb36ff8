import type { CommandScope, QueryScope } from '../kernel/index.ts';

/** Deletes at most `limit` announcements whose sending ended before `cutoffAt`, with their copies. @returns their ids */
export async function deleteAnnouncementsBefore(
  { tx, tenantId }: CommandScope,
  cutoffAt: Date,
  limit: number,
): Promise<string[]> {
  const rows = await tx
    .deleteFrom('announcements')
    .where('tenantId', '=', tenantId)
    .where('announcementId', 'in', (eb) =>
      eb
        .selectFrom('announcements')
        .select('announcementId')
        .where('tenantId', '=', tenantId)
        .where('endedAt', '<', cutoffAt)
        .orderBy('endedAt')
        .limit(limit),
    )
    .returning('announcementId')
    .execute();
  return rows.map((row) => row.announcementId);
}

/** How many announcements a run at this cut-off would delete, and the oldest of them. */
export async function countAnnouncementsBefore({ tx, tenantId }: Pick<QueryScope, 'tx' | 'tenantId'>, cutoffAt: Date) {
  return tx
    .selectFrom('announcements')
    .select((eb) => [eb.fn.countAll<number>().as('objects'), eb.fn.min('endedAt').as('oldestAt')])
    .where('tenantId', '=', tenantId)
    .where('endedAt', '<', cutoffAt)
    .executeTakeFirstOrThrow();
}
