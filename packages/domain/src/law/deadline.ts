import { isHoliday, type HolidayPlace } from './holidays.ts';
import { stateOfPostcode } from './postcodes.ts';

/** The first period of GDPR Art. 12(3), and with the two further months that may be added to it. */
export type MonthsToAnswer = 1 | 3;

/** Where the holidays of an address are known; undefined elsewhere. */
export function holidayPlaceOf({ country, postalCode }: { country: string; postalCode: string }) {
  if (country === 'AT' || country === 'CH') return country satisfies HolidayPlace;
  return country === 'DE' ? stateOfPostcode(postalCode.trim()) : undefined;
}

/**
 * The last day to answer a request that came in on a day, both as ISO dates, after Regulation (EEC, Euratom) 1182/71:
 * the day of receipt does not count (Art. 3(1)); the end is the same-numbered day, or the month's last where there is none
 * (Art. 3(2)(c)); a Saturday, Sunday or public holiday moves it to the next working day (Art. 3(4)). Without a known place
 * no holiday moves it: the earlier day is the safe one.
 */
export function answerDueOn(receivedOn: string, months: MonthsToAnswer, place: HolidayPlace | undefined): string {
  const day = sameDayLater(receivedOn, months);
  while (isFree(day, place)) day.setUTCDate(day.getUTCDate() + 1);
  return isoDate(day);
}

function sameDayLater(from: string, months: number): Date {
  const [year = 0, month = 1, dayOfMonth = 1] = from.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, lastOfMonth)));
}

const isFree = (day: Date, place: HolidayPlace | undefined) =>
  day.getUTCDay() % 6 === 0 || (place !== undefined && isHoliday(place, isoDate(day)));

const isoDate = (day: Date) => day.toISOString().slice(0, 10);
