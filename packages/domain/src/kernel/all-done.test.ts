import { expect, test } from 'vitest';
import { allDone } from './all-done.ts';

test('what the steps answer comes in their order', async () => {
  expect(await allDone([Promise.resolve(1), false, Promise.resolve('b')])).toEqual([1, false, 'b']);
});

test('a failure is told when the slowest step has ended', async () => {
  const steps: string[] = [];
  const slow = (async () => {
    for (let step = 0; step < 5; step += 1) await Promise.resolve();
    steps.push('slow');
  })();
  await expect(allDone([Promise.reject(new Error('first')), slow])).rejects.toThrow('first');
  expect(steps).toEqual(['slow']);
});
