import { stateAuthorities, type GermanState } from './authorities.ts';
import { easterSunday } from './easter.ts';
import { holidayRules, type HolidayDate } from './holiday-rules.ts';

export type HolidayPlace = GermanState | 'AT' | 'CH';
export interface Holiday {
  /** ISO 8601 calendar date. */
  on: string;
  name: { de: string; en: string };
}

/**
 * The public holidays of a German state, Austria or (federal level only) Switzerland, in the order of the year.
 * @throws RangeError outside 2000-2100, where the rules are not recorded
 */
export function holidays(place: HolidayPlace, year: number): Holiday[] {
  if (!Number.isInteger(year) || year < 2000 || year > 2100)
    throw new RangeError(`holidays of ${year} are not recorded`);
  const applies = ({ where, from = 0, to = 9999 }: (typeof holidayRules)[number]) =>
    from <= year && year <= to && (where.includes(place) || (where.includes('DE') && place in stateAuthorities));
  return holidayRules
    .filter(applies)
    .map(({ name, date }) => ({ on: dateIn(year, date), name }))
    .sort((one, other) => one.on.localeCompare(other.on));
}

export const isHoliday = (place: HolidayPlace, day: string): boolean =>
  holidays(place, Number(day.slice(0, 4))).some(({ on }) => on === day);

function dateIn(year: number, date: HolidayDate): string {
  if (date === 'repentance') return dayIn(year, 10, 22 - ((new Date(Date.UTC(year, 10, 22)).getUTCDay() + 4) % 7));
  if (typeof date === 'string') return `${year}-${date}`;
  const easter = easterSunday(year);
  return dayIn(year, easter.getUTCMonth(), easter.getUTCDate() + date);
}

const dayIn = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
