import { expect, test } from 'vitest';
import { fixedClock, systemClock } from './index.ts';

test('a fixed clock stands still until it is advanced', () => {
  const clock = fixedClock(new Date('2026-11-22T10:00:00Z'));
  clock.now().setFullYear(1999);
  expect(clock.now().toISOString()).toBe('2026-11-22T10:00:00.000Z');
  clock.advance(36 * 3_600_000);
  expect(clock.now().toISOString()).toBe('2026-11-23T22:00:00.000Z');
});

test('the system clock tells the time of the machine', () => {
  const before = Date.now();
  expect(systemClock.now().getTime()).toBeGreaterThanOrEqual(before);
});
