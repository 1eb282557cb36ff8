import { expect, test } from 'vitest';
import { calendarDay, standingOn } from './contract.ts';

const contract = { startsOn: '2026-01-01', endsOn: '2026-12-31' };
test.each([
  ['2025-12-31', 'future'],
  ['2026-01-01', 'inForce'],
  ['2026-12-31', 'inForce'],
  ['2027-01-01', 'ended'],
])('on %s the contract of 2026 is %s', (day, standing) => expect(standingOn(contract, day)).toBe(standing));

test('without an end a contract stays in force', () => {
  expect(standingOn({ startsOn: '2020-02-29', endsOn: null }, '2099-12-31')).toBe('inForce');
});

test('a day begins at midnight in Berlin, summer and winter', () => {
  expect(calendarDay(new Date('2026-07-31T21:59:59Z'))).toBe('2026-07-31');
  expect(calendarDay(new Date('2026-07-31T22:00:00Z'))).toBe('2026-08-01');
  expect(calendarDay(new Date('2026-12-31T23:00:00Z'))).toBe('2027-01-01');
});
