import { expect, test } from 'vitest';
import { easterSunday } from './easter.ts';
import { holidays, isHoliday, type HolidayPlace } from './holidays.ts';

test.each([
  [2000, '2000-04-23'],
  [2008, '2008-03-23'],
  [2011, '2011-04-24'],
  [2019, '2019-04-21'],
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2038, '2038-04-25'],
  [2049, '2049-04-18'],
  [2076, '2076-04-19'],
  [2100, '2100-03-28'],
])('Easter of %i is %s', (year, day) => {
  expect(easterSunday(year).toISOString().slice(0, 10)).toBe(day);
});

test('Easter is a Sunday between 22 March and 25 April in every year that is recorded', () => {
  for (let year = 2000; year <= 2100; year++) {
    const easter = easterSunday(year);
    expect(easter.getUTCDay(), String(year)).toBe(0);
    expect(easter.toISOString().slice(5, 10) >= '03-22' && easter.toISOString().slice(5, 10) <= '04-25').toBe(true);
  }
});

// How many days each place has, Sundays among them as the law lists them.
test.each<[HolidayPlace, number, number]>([
  ['BE', 2018, 9],
  ['BE', 2019, 10],
  ['BE', 2025, 11],
  ['HH', 2017, 10],
  ['HH', 2018, 10],
  ['HH', 2016, 9],
  ['MV', 2022, 10],
  ['MV', 2023, 11],
  ['TH', 2018, 10],
  ['TH', 2019, 11],
  ['BY', 2026, 12],
  ['BW', 2026, 12],
  ['SN', 2026, 11],
  ['SL', 2026, 12],
  ['BB', 2026, 12],
  ['HE', 2026, 10],
  ['NW', 2017, 12],
  ['AT', 2026, 13],
  ['CH', 2026, 1],
])('%s has in %i %i holidays', (place, year, count) => {
  expect(holidays(place, year)).toHaveLength(count);
});

test.each<[HolidayPlace, string, boolean]>([
  ['BY', '2017-10-31', true],
  ['BY', '2018-10-31', false],
  ['SH', '2017-10-31', true],
  ['SH', '2016-10-31', false],
  ['HB', '2018-10-31', true],
  ['BE', '2020-05-08', true],
  ['BE', '2021-05-08', false],
  ['BE', '2025-05-08', true],
  ['BE', '2028-06-17', true],
  ['BB', '2025-05-08', false],
  ['BE', '2018-03-08', false],
  ['BE', '2019-03-08', true],
  ['TH', '2018-09-20', false],
  ['TH', '2019-09-20', true],
  ['SN', '2024-11-20', true],
  ['SN', '2025-11-19', true],
  ['SN', '2023-11-22', true],
  ['SN', '2022-11-16', true],
  ['BW', '2026-06-04', true],
  ['NI', '2026-06-04', false],
  ['SL', '2026-08-15', true],
  ['BY', '2026-08-15', false],
  ['NW', '2026-04-03', true],
  ['AT', '2026-04-03', false],
  ['AT', '2026-10-26', true],
  ['CH', '2026-08-01', true],
])('in %s %s is a holiday: %s', (place, day, expected) => {
  expect(isHoliday(place, day)).toBe(expected);
});

test('beyond what is recorded it refuses to guess', () => {
  expect(() => holidays('BE', 1999)).toThrow(RangeError);
  expect(() => holidays('BE', 2101)).toThrow(RangeError);
});
