import { expect, test } from 'vitest';
import { standingOf } from './standing.ts';

const term = (signedOn: string, validUntil: string | null = null) => ({ signedOn, validUntil });

test.each([
  ['a controller of its own needs no contract', 'controller', [], '2026-03-10', 'notNeeded', null],
  ['a processor without any', 'processor', [], '2026-03-10', 'missing', null],
  ['one that has no end', 'processor', [term('2025-01-01')], '2026-03-10', 'valid', null],
  ['the day of the signature counts', 'processor', [term('2026-03-10')], '2026-03-10', 'valid', null],
  ['the day before does not', 'processor', [term('2026-03-10')], '2026-03-09', 'missing', null],
  ['the last day counts', 'processor', [term('2025-01-01', '2026-03-10')], '2026-03-10', 'valid', '2026-03-10'],
  ['the day after does not', 'processor', [term('2025-01-01', '2026-03-10')], '2026-03-11', 'expired', null],
  [
    'a successor begins the day after',
    'processor',
    [term('2026-03-11', '2027-03-10'), term('2025-01-01', '2026-03-10')],
    '2026-03-10',
    'valid',
    '2027-03-10',
  ],
  [
    'a gap ends it',
    'processor',
    [term('2026-03-12'), term('2025-01-01', '2026-03-10')],
    '2026-03-10',
    'valid',
    '2026-03-10',
  ],
] as const)('%s', (_, role, terms, day, standing, validUntil) => {
  const plan = { needsAnnouncement: false, activeFrom: null };
  expect(standingOf(role, { terms, plan }, day)).toEqual({ standing, validUntil, activeFrom: null });
});

test.each([
  ['who was not announced gets nothing, contract or not', null, '2026-03-10', 'unannounced', null],
  ['who was gets nothing the day before', '2026-04-09', '2026-04-08', 'announced', '2026-04-09'],
  ['on its day the contract counts', '2026-04-09', '2026-04-09', 'valid', null],
] as const)('%s', (_, activeFrom, day, standing, from) => {
  const plan = { needsAnnouncement: true, activeFrom };
  const terms = [term('2026-03-01')];
  expect(standingOf('processor', { terms, plan }, day)).toMatchObject({ standing, activeFrom: from });
  expect(standingOf('controller', { terms, plan }, day)).toMatchObject({ standing: 'notNeeded' });
});
