import { expect, test } from 'vitest';
import { verdictOf, type Row } from './row.ts';
import { table } from './table.ts';

const row: Row = {
  id: 'W2',
  title: 'queue list of 50, api',
  on: '1 tenant, 10,000',
  perSecond: 1234.5,
  p50Ms: 6.321,
  p95Ms: 12.34,
  p99Ms: 30,
  errors: 0,
  cpuMs: { api: 0.512, postgres: 0.2 },
  plain: { perSecond: 5000, p50Ms: 1.5, cpuMs: {} },
  ratio: 4.214,
  othersCores: 0.52,
  target: '>= 2000/s, ratio <= 3',
  verdict: 'missed',
};

test('every line is as wide as the first, and shows what was measured beside its target', () => {
  const lines = table([
    row,
    { id: 'W6', title: 'memory idle', on: '', value: '250 MB', target: '', verdict: '' },
  ]).split('\n');
  expect(new Set(lines.map((line) => line.length)).size).toBe(1);
  expect(lines).toHaveLength(4);
  for (const text of ['1235', '6.32', '12.3', '30.0', 'api 0.51, postgres 0.20', '1.50', '4.2', 'missed']) {
    expect(lines[2]).toContain(` ${text} `);
  }
  expect(lines[3]).toContain(' 250 MB ');
});

test('a target is met only if rate and ratio are', () => {
  const target = { perSecondMin: 100, ratioMax: 3 };
  expect(verdictOf(target, { perSecond: 100, ratio: 3 })).toBe('met');
  expect(verdictOf(target, { perSecond: 99, ratio: 1 })).toBe('missed');
  expect(verdictOf(target, { perSecond: 500, ratio: 3.1 })).toBe('missed');
  expect(verdictOf(target, { perSecond: 500, ratio: undefined })).toBe('missed');
  expect(verdictOf(undefined, { perSecond: 1, ratio: undefined })).toBe('');
});
