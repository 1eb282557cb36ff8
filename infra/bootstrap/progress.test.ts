import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { step } from './progress.mjs';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const after = (ms: number) => () => new Promise<string>((resolve) => setTimeout(() => resolve('done'), ms));

test('a fast step says nothing', async () => {
  const lines: string[] = [];
  const running = step('installing', after(900), (line) => lines.push(line));
  await vi.advanceTimersByTimeAsync(900);
  expect(await running).toBe('done');
  expect(lines).toEqual([]);
});

test('a step of more than a second shows that it goes on and how long it took', async () => {
  const lines: string[] = [];
  const running = step('installing', after(20_000), (line) => lines.push(line));
  await vi.advanceTimersByTimeAsync(1000);
  expect(lines).toEqual(['  … installing']);
  await vi.advanceTimersByTimeAsync(19_000);
  await running;
  expect(lines).toEqual(['  … installing', '  … installing (16.0 s)', '  ✓ installing (20.0 s)']);
});

test('a failed step passes the error on and is not called done', async () => {
  const lines: string[] = [];
  const running = step(
    'installing',
    () => Promise.reject(new Error('no')),
    (line) => lines.push(line),
  );
  await expect(running).rejects.toThrow('no');
  expect(lines).toEqual([]);
});
