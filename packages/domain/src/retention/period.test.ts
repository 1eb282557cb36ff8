import { expect, test } from 'vitest';
import { cutOff, endOf } from './period.ts';

const terms = (period: string, toYearEnd = false) => ({ period, toYearEnd });
const end = (event: string, period: string, toYearEnd = false) =>
  endOf(new Date(event), terms(period, toYearEnd)).toISOString();

test.each([
  // A month's last day where the month has no such day.
  ['2026-01-31T12:00:00+01:00', 'P1M', '2026-02-28T11:00:00.000Z'],
  ['2028-01-31T12:00:00+01:00', 'P1M', '2028-02-29T11:00:00.000Z'],
  ['2026-08-31T12:00:00+02:00', 'P6M', '2027-02-28T11:00:00.000Z'],
  // A leap day.
  ['2028-02-29T09:00:00+01:00', 'P1Y', '2029-02-28T08:00:00.000Z'],
  ['2027-03-01T09:00:00+01:00', 'P1Y', '2028-03-01T08:00:00.000Z'],
  // The same time of the day, whichever time the clock shows.
  ['2026-03-28T12:00:00+01:00', 'P1D', '2026-03-29T10:00:00.000Z'],
  ['2026-10-24T12:00:00+02:00', 'P1D', '2026-10-25T11:00:00.000Z'],
  // An hour that is skipped.
  ['2026-03-28T02:30:00+01:00', 'P1D', '2026-03-29T01:30:00.000Z'],
  ['2026-05-04T09:00:00+02:00', 'P1Y6M', '2027-11-04T08:00:00.000Z'],
])('%s and %s: %s', (event, period, expected) => {
  expect(end(event, period)).toBe(expected);
});

test('to the end of the year: the year is the one of the desk’s own clock', () => {
  expect(end('2026-01-01T00:00:00+01:00', 'P3Y', true)).toBe('2029-12-31T23:00:00.000Z');
  expect(end('2026-12-31T23:59:59+01:00', 'P3Y', true)).toBe('2029-12-31T23:00:00.000Z');
  expect(end('2026-12-31T23:30:00Z', 'P3Y', true)).toBe('2030-12-31T23:00:00.000Z');
});

test('what lies before the cut-off is over, what does not is not, to the millisecond, on every day of five years', () => {
  for (const [period, toYearEnd] of [
    ['P1M', false],
    ['P30D', false],
    ['P1Y', false],
    ['P2Y6M', false],
    ['P3Y', true],
    ['P6M', true],
  ] as const) {
    const rule = terms(period, toYearEnd);
    for (let at = Date.UTC(2026, 0, 1, 1, 17); at < Date.UTC(2031, 0, 1); at += 86_400_000 * 3) {
      const now = new Date(at);
      const cut = cutOff(now, rule).getTime();
      expect(endOf(new Date(cut - 1), rule) <= now).toBe(true);
      expect(endOf(new Date(cut), rule) > now).toBe(true);
    }
  }
});
