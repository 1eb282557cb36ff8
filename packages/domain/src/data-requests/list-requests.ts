import { sql } from 'kysely';
import type { DataRequestPage } from '@redlich/contract';
import { calendarDay, decodeCursor, encodeCursor, idPart, query, timePart, type QueryScope } from '../kernel/index.ts';
import { soonUntil } from './data-request.ts';
import { selectRequests, shownItem } from './request-rows.ts';

interface Filter {
  part: 'open' | 'done';
  limit: number;
  cursor?: string | undefined;
}

const dayPart = /^\d{4}-\d\d-\d\d$/;
const answeredAt = sql<string | null>`to_char(d.answered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

function openRequests(scope: QueryScope, cursor: string | undefined) {
  const requests = selectRequests(scope)
    .where('d.answeredAt', 'is', null)
    .orderBy('d.dueOn')
    .orderBy('d.dataRequestId');
  if (!cursor) return requests;
  const [due, id] = decodeCursor(cursor, [dayPart, idPart] as const);
  return requests.where(sql<boolean>`(d.due_on, d.data_request_id) > (${due}::date, ${id}::uuid)`);
}

function doneRequests(scope: QueryScope, cursor: string | undefined) {
  const requests = selectRequests(scope)
    .where('d.answeredAt', 'is not', null)
    .orderBy('d.answeredAt', 'desc')
    .orderBy('d.dataRequestId', 'desc');
  if (!cursor) return requests;
  const [at, id] = decodeCursor(cursor, [timePart, idPart] as const);
  return requests.where(sql<boolean>`(d.answered_at, d.data_request_id) < (${at}::timestamptz, ${id}::uuid)`);
}

/** How many are past their last day, and how many within a week of it. */
async function countPressing({ tx, tenantId, now }: QueryScope) {
  const today = calendarDay(now);
  return tx
    .selectFrom('dataRequests as d')
    .select([
      sql<number>`count(*) filter (where d.due_on < ${today}::date)::int`.as('overdue'),
      sql<number>`count(*) filter (where d.due_on >= ${today}::date)::int`.as('dueSoon'),
    ])
    .where('d.tenantId', '=', tenantId)
    .where('d.answeredAt', 'is', null)
    .where(sql<boolean>`d.due_on <= ${soonUntil(today)}::date`)
    .executeTakeFirstOrThrow();
}

/** Open ones by their last day, so that overdue ones lead; or answered ones, the newest first. @throws DomainError invalid on `cursor` */
export const listDataRequests = query(
  'data-request.list',
  async (scope, { part, limit, cursor }: Filter): Promise<DataRequestPage> => {
    const requests = part === 'open' ? openRequests(scope, cursor) : doneRequests(scope, cursor);
    const [rows, pressing] = await Promise.all([
      requests
        .select(answeredAt.as('cursorAt'))
        .limit(limit + 1)
        .execute(),
      countPressing(scope),
    ]);
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1) : undefined;
    return {
      items: page.map((row) => shownItem(row, scope.now)),
      nextCursor: last ? encodeCursor([last.cursorAt ?? last.dueOn, last.dataRequestId]) : null,
      ...pressing,
    };
  },
);
