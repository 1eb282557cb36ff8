import { expect, test } from 'vitest';
import { fromLocal, toLocal } from './berlin-time.ts';

test.each([
  ['2026-01-15T14:05', '2026-01-15T13:05:00.000Z'],
  ['2026-07-15T14:05', '2026-07-15T12:05:00.000Z'],
  ['2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
  ['2026-10-25T04:30', '2026-10-25T03:30:00.000Z'],
])('%s in Berlin is %s', (local, moment) => {
  expect(fromLocal(local)).toBe(moment);
  expect(toLocal(moment)).toBe(local);
});

test('what is no moment stays none', () => {
  expect(fromLocal('')).toBe('');
  expect(fromLocal('gestern')).toBe('');
});
