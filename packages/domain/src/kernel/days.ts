import { sql, type RawBuilder } from 'kysely';

/** The moment a calendar day begins in Europe/Berlin, the day being `2026-11-22`; `after` whole days later. */
export const dayStart = (day: string, after = 0): RawBuilder<Date> =>
  sql<Date>`((${day}::date + ${after}::int)::timestamp at time zone 'Europe/Berlin')`;
