import { expect, test } from 'vitest';
import { stateOf, survivorOf } from './consent.ts';

const day = (text: string) => new Date(`${text}T12:00:00Z`);
const consent = (customerId: string, givenAt: string, end?: [at: string, channel: string], confirmed = true) => ({
  customerId,
  givenAt: day(givenAt),
  confirmedAt: confirmed ? day(givenAt) : null,
  withdrawnAt: end ? day(end[0]) : null,
  withdrawnChannel: end?.[1] ?? null,
});

test('a consent counts only when it is confirmed and not withdrawn', () => {
  expect(stateOf(consent('a', '2026-01-01'))).toBe('inForce');
  expect(stateOf(consent('a', '2026-01-01', undefined, false))).toBe('pending');
  expect(stateOf(consent('a', '2026-01-01', ['2026-02-01', 'portal']))).toBe('withdrawn');
});

test('of two people who were one, the newest consent in force goes on', () => {
  const older = consent('a', '2026-01-01');
  const newer = consent('b', '2026-03-01');
  expect(survivorOf([older, newer])).toBe(newer);
  expect(survivorOf([older, consent('b', '2026-04-01', undefined, false)])).toBe(older);
});

test('a withdrawal of either wins, also over a consent that was given later under the other address', () => {
  const given = consent('a', '2026-05-01');
  expect(survivorOf([given, consent('b', '2026-01-01', ['2026-02-01', 'mail'])])).toBeUndefined();
});

test('who withdrew and gave it again under the same address has given it', () => {
  const again = consent('b', '2026-05-01');
  const earlier = consent('b', '2026-01-01', ['2026-02-01', 'portal']);
  expect(survivorOf([consent('a', '2026-03-01'), earlier, again])).toBe(again);
});

test('a consent that a newer one took the place of was not withdrawn', () => {
  const current = consent('a', '2026-03-01');
  expect(survivorOf([consent('a', '2026-01-01', ['2026-03-01', 'renewed']), current])).toBe(current);
});
