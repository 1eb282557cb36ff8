import { expect, test } from 'vitest';
import { percentile } from './percentile.ts';

const hundred = Array.from({ length: 100 }, (_, index) => index + 1);

test('half of all are not slower than the p50, and five of a hundred are slower than the p95', () => {
  expect(percentile(hundred, 0.5)).toBe(50);
  expect(percentile(hundred, 0.95)).toBe(95);
  expect(percentile(hundred, 0.99)).toBe(99);
});

test('one measurement is every percentile, none is 0', () => {
  expect([percentile([7], 0.5), percentile([7], 0.99)]).toEqual([7, 7]);
  expect(percentile([], 0.5)).toBe(0);
});
