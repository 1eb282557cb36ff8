import { expect, test } from 'vitest';
import { decideIntake, type IntakeFacts } from './decide-intake.ts';

const stranger: IntakeFacts = {
  senderProven: true,
  isKnown: false,
  isInvited: false,
  hasContract: false,
  continuesTicket: false,
  mailsInLastHour: 0,
};
const known = { ...stranger, isKnown: true };
const holder = { ...known, hasContract: true };
const invited = { ...known, isInvited: true };

test.each([
  ['open', stranger, 'accept'],
  ['known', stranger, 'unknown'],
  ['known', known, 'accept'],
  ['contract', stranger, 'unknown'],
  ['contract', known, 'noContract'],
  ['contract', holder, 'accept'],
  ['invited', stranger, 'notInvited'],
  ['invited', holder, 'notInvited'],
  ['invited', invited, 'accept'],
] as const)('%s: %o → %s', (policy, facts, wanted) => {
  const decision = decideIntake(policy, facts);
  expect(decision.kind === 'accept' ? 'accept' : decision.reason).toBe(wanted);
});

test('a name in doubt is nobody known, whatever it says', () => {
  for (const policy of ['known', 'contract', 'invited'] as const)
    expect(decideIntake(policy, { ...holder, isInvited: true, senderProven: false })).toEqual({
      kind: 'quarantine',
      reason: 'unproven',
    });
});

test('who takes part in an open ticket may answer under every policy', () => {
  for (const policy of ['open', 'known', 'contract', 'invited'] as const)
    expect(decideIntake(policy, { ...stranger, continuesTicket: true })).toEqual({ kind: 'accept' });
});

test('the 61st mail of a sender within an hour waits, under every policy and from everybody', () => {
  for (const policy of ['open', 'known', 'contract', 'invited'] as const) {
    expect(decideIntake(policy, { ...invited, ...holder, isInvited: true, mailsInLastHour: 59 }).kind).toBe('accept');
    expect(decideIntake(policy, { ...invited, continuesTicket: true, mailsInLastHour: 60 })).toEqual({
      kind: 'quarantine',
      reason: 'tooMany',
    });
  }
});
