import { expect, test } from 'vitest';
import { backOffMs } from './back-off.ts';

test('the wait doubles from half a second up to half a minute', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 1000].map(backOffMs)).toEqual([
    500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000,
  ]);
});
