import { expect, test } from 'vitest';
import { afterLook, type Standing } from './standing.ts';

const start = new Date('2026-03-10T09:00:00Z').getTime();
const at = (hours: number) => new Date(start + hours * 3_600_000);
const pending: Standing = {
  state: 'pending',
  checks: 0,
  misses: 0,
  missedAt: null,
  rightAt: null,
  failingSince: null,
  stopsAt: null,
  stoppedAt: null,
};
const verified: Standing = { ...pending, state: 'verified', rightAt: at(0) };
const right = { txt: 'right', way: 'right', isElsewhere: false } as const;
const gone = { txt: 'missing', way: 'right', isElsewhere: false } as const;
const silent = { txt: 'unanswered', way: 'unanswered', isElsewhere: false } as const;

test('both records make a claim verified; one of them does not', () => {
  expect(afterLook(pending, { ...right, now: at(1) })).toMatchObject({ state: 'verified', event: 'verified' });
  for (const look of [gone, { ...right, way: 'wrong' as const }, silent])
    expect(afterLook(pending, { ...look, now: at(1) })).toMatchObject({ state: 'pending', event: undefined });
});

test('what is served for another tenant stays a claim, however right its records are', () => {
  expect(afterLook(pending, { ...right, isElsewhere: true, now: at(1) }).state).toBe('pending');
});

test('a claim is looked at more and more rarely, and after about eight days no more by itself', () => {
  let standing = pending;
  let now = at(0);
  const waits: number[] = [];
  for (;;) {
    const step = afterLook(standing, { ...gone, now });
    if (step.nextCheckAt === null) break;
    waits.push((step.nextCheckAt.getTime() - now.getTime()) / 60_000);
    [standing, now] = [step, step.nextCheckAt];
  }
  expect(waits.slice(0, 10)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 360]);
  expect((now.getTime() - start) / 86_400_000).toBeGreaterThan(7);
  expect((now.getTime() - start) / 86_400_000).toBeLessThan(9);
});

/** Looks at a domain whenever it is due. @returns what happened, with the hours after the beginning */
function follow(from: Standing, look: typeof gone | typeof silent, hours: number) {
  const events: [string, number][] = [];
  let [standing, now] = [from, at(1)];
  while (now <= at(hours)) {
    const step = afterLook(standing, { ...look, now });
    if (step.event) events.push([step.event, Math.round((now.getTime() - start) / 3_600_000)]);
    if (step.nextCheckAt === null) break;
    [standing, now] = [step, step.nextCheckAt];
  }
  return events;
}

test('a domain fails after three looks an hour apart, and is no longer served seven days later', () => {
  expect(follow(verified, gone, 240)).toEqual([
    ['failing', 3],
    ['stopped', 3 + 7 * 24],
  ]);
});

test('pressing the button many times is one look', () => {
  let standing = verified;
  for (let minute = 0; minute < 20; minute += 1)
    standing = afterLook(standing, { ...gone, now: new Date(start + minute * 60_000) });
  expect(standing).toMatchObject({ state: 'verified', misses: 1 });
});

test('name servers that do not answer take a domain away only after days of silence', () => {
  expect(follow(verified, silent, 71)).toEqual([]);
  expect(follow(verified, silent, 300)[0]).toEqual(['failing', 74]);
});

test('a domain that is right again is verified at once, whatever went before', () => {
  const failing: Standing = {
    ...verified,
    state: 'failing',
    misses: 5,
    missedAt: at(9),
    failingSince: at(3),
    stopsAt: at(171),
  };
  expect(afterLook(failing, { ...right, now: at(10) })).toMatchObject({
    state: 'verified',
    misses: 0,
    failingSince: null,
    event: undefined,
  });
});
