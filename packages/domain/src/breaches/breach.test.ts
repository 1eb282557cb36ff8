import { describe, expect, test } from 'vitest';
import { authorityState, dueAt, lacksOf, shortAt, type Decisions } from './breach.ts';

const noticedAt = new Date('2026-03-27T22:15:00Z');
const undecided: Decisions = { noticedAt, risk: null, notifiedAt: null, peopleDecision: null, announcementId: null };

test('the 72 hours run by the clock, over a weekend and the beginning of summer time', () => {
  expect(dueAt(noticedAt).toISOString()).toBe('2026-03-30T22:15:00.000Z');
  expect(shortAt(noticedAt).toISOString()).toBe('2026-03-29T22:15:00.000Z');
});

test.each<[string, Partial<Decisions>, string]>([
  ['nobody assessed it', {}, 'open'],
  ['without risk', { risk: 'none' }, 'notNeeded'],
  ['with a risk', { risk: 'risk' }, 'open'],
  ['in the last second', { risk: 'high', notifiedAt: new Date('2026-03-30T22:15:00Z') }, 'notified'],
  ['a second later', { risk: 'high', notifiedAt: new Date('2026-03-30T22:15:01Z') }, 'notifiedLate'],
  ['notified before it turned out harmless', { risk: 'none', notifiedAt: noticedAt }, 'notified'],
])('towards the authority: %s', (_, given, state) => {
  expect(authorityState({ ...undecided, ...given })).toBe(state);
});

describe('closing lacks', () => {
  test.each<[string, Partial<Decisions>, number, string[]]>([
    ['an assessment', {}, 0, ['assessment']],
    ['nothing where there is no risk', { risk: 'none' }, 0, []],
    ['the notification of a risk', { risk: 'risk' }, 0, ['notification']],
    ['nothing once it is notified', { risk: 'risk', notifiedAt: noticedAt }, 0, []],
    ['the decision about people at high risk', { risk: 'high', notifiedAt: noticedAt }, 0, ['people']],
    ['nothing once that is decided', { risk: 'high', notifiedAt: noticedAt, peopleDecision: 'exempt' }, 0, []],
    ['measures', { risk: 'none' }, 2, ['measures']],
  ])('%s', (_, given, open, lacks) => {
    expect(lacksOf({ ...undecided, ...given }, open)).toEqual(lacks);
  });
});
