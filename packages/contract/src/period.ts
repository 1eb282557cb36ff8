import { z } from 'zod';

/** Whole years, months and days of an ISO 8601 duration. */
export interface PeriodParts {
  years: number;
  months: number;
  days: number;
}

const shape = /^P(?=\d)(?:(\d{1,3})Y)?(?:(\d{1,4})M)?(?:(\d{1,5})D)?$/;
const daysMax = 36_525;

/** @throws RangeError on what is no such period */
export function periodParts(period: string): PeriodParts {
  const found = shape.exec(period);
  if (!found) throw new RangeError(`no period: ${period}`);
  const [, years = '0', months = '0', days = '0'] = found;
  return { years: Number(years), months: Number(months), days: Number(days) };
}

/** About how long: a year of 365.25 days, a month of a twelfth of it. To compare with, never to count with. */
export function daysOfPeriod(period: string): number {
  const { years, months, days } = periodParts(period);
  return years * 365.25 + months * (365.25 / 12) + days;
}

/** ISO 8601 duration of whole years, months and days, a day at least and a hundred years at most: `P3Y`, `P6M`, `P1Y6M`, `P30D`. */
export const periodSchema = z
  .string()
  .regex(shape)
  .refine((period) => !shape.test(period) || (daysOfPeriod(period) >= 1 && daysOfPeriod(period) <= daysMax));

export const periodUnitSchema = z.enum(['Y', 'M', 'D']);
export type PeriodUnit = z.infer<typeof periodUnitSchema>;

/** As one number of one unit; of a period with several units, months or days. */
export function simplePeriod(period: string): { count: number; unit: PeriodUnit } {
  const { years, months, days } = periodParts(period);
  if (months === 0 && days === 0) return { count: years, unit: 'Y' };
  if (days === 0) return { count: years * 12 + months, unit: 'M' };
  return { count: years === 0 && months === 0 ? days : Math.round(daysOfPeriod(period)), unit: 'D' };
}

const unitNames = { years: 'year', months: 'month', days: 'day' } as const;

/** In words: `3 Jahre`, `1 year and 6 months`. */
export function periodWords(period: string, locale: string): string {
  const parts = Object.entries(periodParts(period)) as [keyof PeriodParts, number][];
  const said = parts
    .filter(([, count]) => count > 0)
    .map(([unit, count]) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit: unitNames[unit], unitDisplay: 'long' }).format(count),
    );
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(said);
}
