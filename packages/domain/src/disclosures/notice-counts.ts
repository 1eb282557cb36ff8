import { sql } from 'kysely';
import { calendarDay, type QueryScope } from '../kernel/index.ts';

/**
 * Art. 19 GDPR names no period. A month is what Art. 12(3) gives for telling the person what was done; whoever got the data
 * should not learn of it later than the person.
 */
export const noticeMonths = 1;

export interface NoticeCounts {
  disclosures: number;
  open: number;
  told: number;
  excepted: number;
  /** Open for longer than `noticeMonths`. */
  overdue: number;
}

/** The last day to tell a recipient of a notice made then, ISO date. */
export function noticeDueOn(createdAt: Date): string {
  const due = new Date(createdAt);
  due.setUTCDate(1);
  due.setUTCMonth(due.getUTCMonth() + noticeMonths);
  const days = new Date(Date.UTC(due.getUTCFullYear(), due.getUTCMonth() + 1, 0)).getUTCDate();
  due.setUTCDate(Math.min(createdAt.getUTCDate(), days));
  return due.toISOString().slice(0, 10);
}

/** Whether that day is over. */
export const isNoticeOverdue = (createdAt: Date, today: string): boolean => noticeDueOn(createdAt) < today;

/** The same in SQL, of the column `created_at`. */
export const isOverdueOn = (now: Date) =>
  sql<boolean>`((created_at at time zone 'UTC')::date + interval '1 month' * ${sql.lit(noticeMonths)}) < ${calendarDay(now)}::date`;

/** How the log and its notices stand. */
export async function readNoticeCounts({ tx, tenantId, now }: QueryScope): Promise<NoticeCounts> {
  const { rows } = await sql<NoticeCounts>`
    select (select count(*)::int from disclosures where tenant_id = ${tenantId}) as disclosures,
      count(*) filter (where state = 'open')::int as open, count(*) filter (where state = 'told')::int as told,
      count(*) filter (where state = 'excepted')::int as excepted,
      count(*) filter (where state = 'open' and ${isOverdueOn(now)})::int as overdue
    from recipient_notices where tenant_id = ${tenantId}`.execute(tx);
  return rows[0]!;
}
