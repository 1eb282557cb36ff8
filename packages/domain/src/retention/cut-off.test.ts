import { expect, test } from 'vitest';
import { cutOff } from './cut-off.ts';

test('whole days to the second, through leap day and time change', () => {
  expect(cutOff(new Date('2028-03-01T02:17:00Z'), 1).toISOString()).toBe('2028-02-29T02:17:00.000Z');
  expect(cutOff(new Date('2026-03-30T00:00:00Z'), 3).toISOString()).toBe('2026-03-27T00:00:00.000Z');
});
