import { sql } from 'kysely';
import type {
  DataCategory,
  NoticeException,
  NoticeOccasion,
  NoticeWay,
  RecipientNotice,
  RecipientNoticeState,
} from '@redlich/contract';
import { calendarDay, notFound, type CommandScope, type QueryScope } from '../kernel/index.ts';
import { isNoticeOverdue, noticeDueOn } from './notice-counts.ts';

export const selectNotices = ({ tx, tenantId }: Pick<QueryScope, 'tx' | 'tenantId'>) =>
  tx
    .selectFrom('recipientNotices as n')
    .leftJoin('customers as c', (join) =>
      join.onRef('c.tenantId', '=', 'n.tenantId').onRef('c.customerId', '=', 'n.customerId'),
    )
    .leftJoin('recipients as r', (join) =>
      join.onRef('r.tenantId', '=', 'n.tenantId').onRef('r.recipientId', '=', 'n.recipientId'),
    )
    .leftJoin('dataRequests as q', (join) =>
      join.onRef('q.tenantId', '=', 'n.tenantId').onRef('q.dataRequestId', '=', 'n.dataRequestId'),
    )
    .leftJoin('agents as a', (join) =>
      join.onRef('a.tenantId', '=', 'n.tenantId').onRef('a.agentId', '=', 'n.settledBy'),
    )
    .select(['n.recipientNoticeId', 'n.about', 'n.occasion', 'n.recipientId', 'n.recipientEmail', 'n.dataCategories'])
    .select(['n.state', 'n.byEvent', 'n.way', 'n.exception', 'n.reason', 'n.createdAt', 'n.settledAt', 'n.body'])
    .select(['c.customerId', 'c.email', 'q.dataRequestId', 'q.number', 'a.agentId', 'a.name as agentName'])
    .select([
      sql<string>`coalesce(nullif(trim(c.first_name || ' ' || c.last_name), ''), c.email, '')`.as('name'),
      sql<string>`coalesce(r.name, n.recipient_name)`.as('recipientName'),
      // What became of the latest letter by mail; once it left, the notice is told.
      sql<string | null>`case when n.state = 'open' and n.body <> '' then coalesce((select f.state from notifications f
        where f.tenant_id = n.tenant_id and f.object_id = n.recipient_notice_id order by f.created_at desc limit 1),
        'failed') end`.as('mail'),
    ])
    .where('n.tenantId', '=', tenantId);

export type NoticeRow = Awaited<ReturnType<ReturnType<typeof selectNotices>['executeTakeFirstOrThrow']>>;

export const shownNotice = (row: NoticeRow, now: Date): RecipientNotice => ({
  id: row.recipientNoticeId,
  customer: row.customerId === null ? null : { id: row.customerId, name: row.name, email: row.email ?? '' },
  about: row.about,
  occasion: row.occasion as NoticeOccasion,
  recipient: { id: row.recipientId, name: row.recipientName, email: row.recipientEmail },
  categories: row.dataCategories as DataCategory[],
  request: row.dataRequestId === null ? null : { id: row.dataRequestId, number: row.number! },
  state: row.state as RecipientNoticeState,
  byEvent: row.byEvent,
  way: row.way as NoticeWay | null,
  mail: row.mail as RecipientNotice['mail'],
  exception: row.exception as NoticeException | null,
  reason: row.reason,
  createdAt: row.createdAt.toISOString(),
  dueOn: noticeDueOn(row.createdAt),
  overdue: row.state === 'open' && isNoticeOverdue(row.createdAt, calendarDay(now)),
  settledAt: row.settledAt?.toISOString() ?? null,
  settledBy: row.agentId === null ? null : { id: row.agentId, name: row.agentName ?? '' },
});

/** @throws DomainError notFound */
export async function readNotice(scope: QueryScope, id: string): Promise<RecipientNotice> {
  const row = await selectNotices(scope).where('n.recipientNoticeId', '=', id).executeTakeFirst();
  if (!row) throw notFound('recipient notice');
  return shownNotice(row, scope.now);
}

/** The same, locked. @throws DomainError notFound */
export async function lockNotice(scope: CommandScope, id: string): Promise<RecipientNotice> {
  await scope.tx
    .selectFrom('recipientNotices')
    .select('recipientNoticeId')
    .where('tenantId', '=', scope.tenantId)
    .where('recipientNoticeId', '=', id)
    .forUpdate()
    .execute();
  return readNotice(scope, id);
}

/** What a settled notice forgets: the words, and the person once there is none. */
export const forgotten = {
  about: '',
  subject: '',
  body: '',
  customerId: sql<string | null>`(select c.customer_id from customers c
    where c.tenant_id = recipient_notices.tenant_id and c.customer_id = recipient_notices.customer_id)`,
};
