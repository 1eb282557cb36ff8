import { sql, type RawBuilder } from 'kysely';

/** The moment a calendar day begins in Europe/Berlin, the day being `2026-11-22`; `after` whole days later. */
export const dayStart = (day: string, after = 0): RawBuilder<Date> =>
  sql<Date>`((${day}::date + ${after}::int)::timestamp at time zone 'Europe/Berlin')`;

/** The desk's own time zone: days begin and end at its midnight. */
const days = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });

/** The calendar date of a moment, `2026-11-22`. */
export const calendarDay = (at: Date): string => days.format(at);
