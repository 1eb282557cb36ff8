import { expect, test } from 'vitest';
import { numbersIn, replySubject, transition, type Standing } from './ticket.ts';

const at = new Date('2026-03-10T09:00:00Z');
const later = new Date('2026-03-11T09:00:00Z');
const fresh: Standing = { state: 'new', turn: 'team', closedAt: null };
const closed: Standing = { state: 'closed', turn: 'nobody', closedAt: at };

test('a customer’s message reopens a closed ticket and forgets its closing', () => {
  expect(transition(closed, { kind: 'customerWrote', at: later })).toEqual({
    state: 'open',
    turn: 'team',
    closedAt: null,
  });
});
test('a second message to a new ticket leaves it new', () => {
  expect(transition(fresh, { kind: 'customerWrote', at: later }).state).toBe('new');
});
test('a reply waits for the customer unless it closes', () => {
  expect(transition(fresh, { kind: 'teamWrote', at })).toMatchObject({ state: 'pending', turn: 'customer' });
  expect(transition(fresh, { kind: 'teamWrote', at, state: 'closed' })).toEqual(closed);
});
test('a note changes nothing', () => {
  const row = { ...closed, subject: 'Drucker' };
  expect(transition(row, { kind: 'noteWritten' })).toEqual(closed);
});
test('closing again does not start the retention period anew', () => {
  expect(transition(closed, { kind: 'stateSet', state: 'closed', at: later }).closedAt).toEqual(at);
});
test.each([
  ['Drucker', 'Re: Drucker [#1042]'],
  ['Re: AW: Drucker [#1042]', 'Re: Drucker [#1042]'],
  ['WG: Fwd: Rechnung 2026-14', 'Re: Rechnung 2026-14 [#1042]'],
])('the answer to "%s" is called "%s"', (subject, reply) => {
  expect(replySubject(subject, 1042)).toBe(reply);
});
test('only numbers as we write them count', () => {
  expect(numbersIn('AW: Drucker [#1042] und #77, Rechnung 1043')).toEqual([1042]);
});
