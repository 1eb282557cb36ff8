import { sql } from 'kysely';
import type { RecipientNoticePage } from '@redlich/contract';
import { decodeCursor, encodeCursor, idPart, query, timePart, type QueryScope } from '../kernel/index.ts';
import { isOverdueOn } from './notice-counts.ts';
import { readNotice, selectNotices, shownNotice, type NoticeRow } from './notice-rows.ts';

interface Filter {
  part: 'open' | 'done';
  customerId?: string | undefined;
  dataRequestId?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

const isOpen = sql<boolean>`n.state = 'open'`;

function selectOpen(scope: QueryScope, cursor: string | undefined) {
  const notices = selectNotices(scope).where(isOpen).orderBy('n.createdAt').orderBy('n.recipientNoticeId');
  if (!cursor) return notices;
  const [at, id] = decodeCursor(cursor, [timePart, idPart] as const);
  return notices.where((eb) => eb(eb.refTuple('n.createdAt', 'n.recipientNoticeId'), '>', eb.tuple(new Date(at), id)));
}

function selectDone(scope: QueryScope, cursor: string | undefined) {
  const notices = selectNotices(scope)
    .where('n.settledAt', 'is not', null)
    .orderBy('n.settledAt', 'desc')
    .orderBy('n.recipientNoticeId', 'desc');
  if (!cursor) return notices;
  const [at, id] = decodeCursor(cursor, [timePart, idPart] as const);
  return notices.where(sql<boolean>`(n.settled_at, n.recipient_notice_id) < (${at}::timestamptz, ${id}::uuid)`);
}

async function countOverdue({ tx, tenantId, now }: QueryScope): Promise<number> {
  const { n } = await tx
    .selectFrom('recipientNotices as n')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('n.tenantId', '=', tenantId)
    .where(isOpen)
    .where(isOverdueOn(now))
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** Open ones, the oldest first, or settled ones, the newest first. @throws DomainError invalid on `cursor` */
export const listRecipientNotices = query(
  'recipient-notice.list',
  async (scope, { part, customerId, dataRequestId, limit, cursor }: Filter): Promise<RecipientNoticePage> => {
    let notices = part === 'open' ? selectOpen(scope, cursor) : selectDone(scope, cursor);
    if (customerId) notices = notices.where('n.customerId', '=', customerId);
    if (dataRequestId) notices = notices.where('n.dataRequestId', '=', dataRequestId);
    const [rows, overdue] = await Promise.all([notices.limit(limit + 1).execute(), countOverdue(scope)]);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      items: shown.map((row) => shownNotice(row, scope.now)),
      nextCursor: last ? encodeCursor([sortedBy(last, part).toISOString(), last.recipientNoticeId]) : null,
      overdue,
    };
  },
);

const sortedBy = (row: NoticeRow, part: 'open' | 'done'): Date => (part === 'open' ? row.createdAt : row.settledAt!);

/** @throws DomainError notFound */
export const getRecipientNotice = query('recipient-notice.list', (scope, { id }: { id: string }) =>
  readNotice(scope, id),
);
