import { sql, type RawBuilder } from 'kysely';

/** The moment a calendar day begins in Europe/Berlin, the day being `2026-11-22`; `after` whole days later. */
export const dayStart = (day: string, after = 0): RawBuilder<Date> =>
  sql<Date>`((${day}::date + ${after}::int)::timestamp at time zone 'Europe/Berlin')`;

/** The desk's own time zone: days begin and end at its midnight. */
const days = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });

/** The calendar date of a moment, `2026-11-22`. */
export const calendarDay = (at: Date): string => days.format(at);

const hours = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Berlin', hour: 'numeric', hourCycle: 'h23' });

/** The moment a calendar day begins there: midnight is one or two hours ahead of UTC's, and never skipped. */
export function midnightOf(day: string): Date {
  const utc = Date.parse(`${day}T00:00:00Z`);
  const winter = new Date(utc - 3_600_000);
  return Number(hours.format(winter)) === 0 ? winter : new Date(utc - 7_200_000);
}
