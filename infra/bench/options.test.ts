import { expect, test } from 'vitest';
import { readOptions } from './options.ts';

test('without options: 100,000 tickets over 100 tenants, one tenant of 10,000, everything', () => {
  expect(readOptions([])).toMatchObject({ tickets: 100_000, largeTickets: 10_000, profileDir: undefined });
  expect(readOptions([]).works.size).toBe(5);
});

test('a wrong option stops the run with one line that names it', () => {
  expect(() => readOptions(['--tickets', 'many'])).toThrow(/^--tickets [^\n]*$/);
  expect(() => readOptions(['--only', 'list,tea'])).toThrow(/^--only [^\n]*tea$/);
});
