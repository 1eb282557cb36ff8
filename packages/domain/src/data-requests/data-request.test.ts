import { expect, test } from 'vitest';
import { checkAnswer, clockOf, daysBetween, soonUntil, waysOf } from './data-request.ts';

test.each([
  ['2026-03-01', '2026-03-01', 0],
  ['2026-03-28', '2026-03-30', 2],
  ['2026-10-24', '2026-10-26', 2],
  ['2028-02-28', '2028-03-01', 2],
  ['2026-03-02', '2026-03-01', -1],
])('from %s to %s are %i days, whatever the clocks do', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
});

test.each([
  ['2026-03-08', 'running'],
  ['2026-03-09', 'soon'],
  ['2026-03-16', 'soon'],
  ['2026-03-17', 'overdue'],
] as const)('on %s what is due on 16 March is %s', (today, clock) => {
  expect(clockOf({ answered: false, dueOn: '2026-03-16' }, today)).toBe(clock);
  expect(clockOf({ answered: true, dueOn: '2026-03-16' }, today)).toBe('stopped');
});

test('what is due by then is what stands out', () => {
  expect(soonUntil('2026-02-25')).toBe('2026-03-04');
  expect(clockOf({ answered: false, dueOn: soonUntil('2026-02-25') }, '2026-02-25')).toBe('soon');
});

const letter = { subject: 'Antwort', body: 'Text', way: 'mail' };
const known = { state: 'inProgress', identityProof: 'loggedIn' } as const;
const unknown = { state: 'received', identityProof: null } as const;

test.each([
  ['fulfilled', unknown, null, letter, 'outcome'],
  ['partly', unknown, 'legalDuty', letter, 'outcome'],
  ['refused', unknown, 'unidentified', letter, null],
  ['noData', unknown, null, letter, null],
  ['dropped', unknown, null, null, null],
  ['fulfilled', known, null, letter, null],
  ['fulfilled', known, 'legalDuty', letter, 'refusal'],
  ['partly', known, null, letter, 'refusal'],
  ['refused', known, null, letter, 'refusal'],
  ['noData', known, null, null, 'letter.body'],
  ['dropped', known, null, letter, 'letter.body'],
  ['fulfilled', { ...known, state: 'answered' }, null, letter, 'state'],
  ['dropped', { ...known, state: 'closed' }, null, null, 'state'],
] as const)('an answer %s to %o because of %o is refused on %5$s', (outcome, request, refusal, written, field) => {
  const check = () => checkAnswer(request, { outcome, refusal, letter: written });
  if (field === null) expect(check).not.toThrow();
  else expect(check).toThrow(expect.objectContaining({ fields: [expect.objectContaining({ field })] }));
});

test('ways of proof: a link only to an address that was known, a card only where the register names it', () => {
  expect(waysOf({ customerId: null }, null)).toEqual(['knowledge', 'callBack']);
  expect(waysOf({ customerId: 'x' }, null)).toEqual(['knownAddress', 'knowledge', 'callBack']);
  expect(waysOf({ customerId: 'x' }, ['loggedIn', 'knownAddress', 'identityCard'])).toEqual([
    'knownAddress',
    'identityCard',
  ]);
  expect(waysOf({ customerId: null }, ['loggedIn', 'knownAddress'])).toEqual(['knowledge', 'callBack']);
});
