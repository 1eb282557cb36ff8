import { sql } from 'kysely';
import type { AnnouncementClass, AnnouncementItem, AnnouncementState } from '@redlich/contract';
import type { QueryScope } from '../kernel/index.ts';

type Reading = Pick<QueryScope, 'tx' | 'tenantId'>;

export const selectAnnouncements = ({ tx, tenantId }: Reading) =>
  tx
    .selectFrom('announcements as n')
    .select(['n.announcementId', 'n.class', 'n.state', 'n.subjectDe', 'n.subjectEn'])
    .select(['n.createdAt', 'n.startedAt', 'n.endedAt'])
    .where('n.tenantId', '=', tenantId);

type Row = Awaited<ReturnType<ReturnType<typeof selectAnnouncements>['executeTakeFirstOrThrow']>>;

const none = { waiting: 0, sent: 0, bounced: 0, failed: 0, leftOut: 0 };

/** How many copies of each announcement are in which state, in one statement. */
export async function countCopies({ tx, tenantId }: Reading, announcementIds: readonly string[]) {
  const counts = new Map<string, AnnouncementItem['counts']>(announcementIds.map((id) => [id, { ...none }]));
  if (announcementIds.length === 0) return counts;
  const rows = await tx
    .selectFrom('announcementCopies')
    .select(['announcementId', 'state', sql<number>`count(*)::integer`.as('count')])
    .where('tenantId', '=', tenantId)
    .where('announcementId', 'in', [...announcementIds])
    .groupBy(['announcementId', 'state'])
    .execute();
  for (const { announcementId, state, count } of rows)
    counts.get(announcementId)![state as keyof AnnouncementItem['counts']] = count;
  return counts;
}

export const shownItem = (row: Row, counts: AnnouncementItem['counts'] = none): AnnouncementItem => ({
  id: row.announcementId,
  class: row.class as AnnouncementClass,
  state: row.state as AnnouncementState,
  subject: { de: row.subjectDe, en: row.subjectEn },
  createdAt: row.createdAt.toISOString(),
  startedAt: row.startedAt?.toISOString() ?? null,
  endedAt: row.endedAt?.toISOString() ?? null,
  counts,
});
