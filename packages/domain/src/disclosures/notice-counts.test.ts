import { expect, test } from 'vitest';
import { namesPerson } from './except-notice.ts';
import { isNoticeOverdue, noticeDueOn } from './notice-counts.ts';

test.each([
  ['2026-03-10T09:00:00Z', '2026-04-10'],
  ['2026-01-31T23:59:00Z', '2026-02-28'],
  ['2028-01-30T00:00:00Z', '2028-02-29'],
  ['2026-12-05T12:00:00Z', '2027-01-05'],
])('a notice made at %s is due on %s', (at, day) => {
  expect(noticeDueOn(new Date(at))).toBe(day);
});

test('the last day is in time, the next one is not', () => {
  const at = new Date('2026-02-28T09:00:00Z');
  expect(isNoticeOverdue(at, '2026-03-28')).toBe(false);
  expect(isNoticeOverdue(at, '2026-03-29')).toBe(true);
});

test('whoever is named in a reason is recognised by a whole name or the address', () => {
  const person = 'Jutta Ost jutta@kunde.example';
  expect(namesPerson('Frau Ost ist dort unbekannt.', person)).toBe(true);
  expect(namesPerson('Siehe jutta@kunde.example.', person)).toBe(true);
  expect(namesPerson('Die Kosten stehen außer Verhältnis.', person)).toBe(false);
});
