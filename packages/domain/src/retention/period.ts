import { DateTime } from 'luxon';
import { periodParts, type RetentionTerms } from '@redlich/contract';

type Terms = Pick<RetentionTerms, 'period' | 'toYearEnd'>;
/** The desk's own time zone: periods are counted by its calendar, through leap days and changes of the clock. */
const zone = 'Europe/Berlin';
const dayMs = 86_400_000;

/**
 * When a period is over that began with an event: the same time of the same-numbered day, or of the month's last where
 * there is none; to the year's end, a period of the year that follows the event's.
 */
export function endOf(event: Date, { period, toYearEnd }: Terms): Date {
  const begun = DateTime.fromJSDate(event, { zone });
  const from = toYearEnd ? begun.startOf('year').plus({ years: 1 }) : begun;
  return from.plus(periodParts(period)).toJSDate();
}

/** Everything whose start event lies strictly before this moment is past its period: the first event whose period is not over. */
export function cutOff(now: Date, terms: Terms): Date {
  const guess = DateTime.fromJSDate(now, { zone }).minus(periodParts(terms.period)).toMillis();
  // Months differ by three days at most, the clock by an hour, the year's end by a year.
  let [over, running] = [guess - (terms.toYearEnd ? 800 : 8) * dayMs, guess + 8 * dayMs];
  while (running - over > 1) {
    const middle = Math.floor((over + running) / 2);
    if (endOf(new Date(middle), terms) <= now) over = middle;
    else running = middle;
  }
  return new Date(running);
}
