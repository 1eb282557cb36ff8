import { beforeEach, expect, test } from 'vitest';
import { overwriteGetLocale } from '#app/paraglide/runtime.js';
import { age, ago, daysUntil, fileSize, moment } from './format.ts';

const now = Date.parse('2026-11-22T12:00:00Z');
const before = (minutes: number) => new Date(now - minutes * 60_000).toISOString();
let locale: 'de' | 'en' = 'de';
overwriteGetLocale(() => locale);
beforeEach(() => {
  locale = 'de';
});

test('moments are told in Berlin time, in winter and in summer', () => {
  expect(moment('2026-01-31T23:30:00Z')).toBe('01.02.2026, 00:30');
  expect(moment('2026-07-01T12:00:00Z')).toBe('01.07.2026, 14:00');
});

test.each([
  [0, 'jetzt'],
  [-5, 'jetzt'],
  [59, '59 Min.'],
  [60, '1 Std.'],
  [60 * 24 * 6, '6 T.'],
  [60 * 24 * 7, '15.11.'],
  [60 * 24 * 400, '18.10.2025'],
])('an age of %i minutes is %s', (minutes, text) => {
  expect(age(before(minutes), now)).toBe(text);
});

test('to a customer ages are whole words in the language', () => {
  expect(ago(before(60 * 24), now)).toBe('gestern');
  locale = 'en';
  expect(ago(before(5), now)).toBe('5 minutes ago');
});

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1_500, '1,5 kB'],
  [25_000_000, '25 MB'],
  [3_000_000_000, '3 GB'],
])('%i bytes are %s', (bytes, text) => {
  expect(fileSize(bytes)).toBe(text);
});

test.each([
  [-1, 0],
  [1, 1],
  [24 * 60, 1],
  [24 * 60 + 1, 2],
  [7 * 24 * 60, 7],
])('%i minutes before the end %i days are left', (minutes, days) => {
  expect(daysUntil(before(-minutes), now)).toBe(days);
});
