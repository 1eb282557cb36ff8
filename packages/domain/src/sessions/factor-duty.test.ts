import { expect, test } from 'vitest';
import { factorDutyOf } from './factor-duty.ts';

const dueAt = new Date('2026-03-17T09:00:00Z');
const facts = { roles: ['admin'], factorRoles: ['admin'], hasFactor: false, factorDueAt: dueAt };

test('who needs a second factor is reminded until the day and held at it from then on', () => {
  expect(factorDutyOf(facts, new Date('2026-03-17T08:59:59Z'))).toEqual({
    dueAt: dueAt.toISOString(),
    overdue: false,
  });
  expect(factorDutyOf(facts, dueAt)?.overdue).toBe(true);
});
test.each([
  ['with a factor', { hasFactor: true }],
  ['in another role', { roles: ['agent', '3f1c9c1e-5a55-4c0e-9d5f-0d4c5a4b3c2d'] }],
  ['where nobody needs one', { factorDueAt: null }],
])('%s nothing is owed', (_, change) => {
  expect(factorDutyOf({ ...facts, ...change }, dueAt)).toBeNull();
});
