import { expect, test, vi } from 'vitest';
import { standardOutput } from './standard-output.ts';

test('lines are written together a moment later, in order and once', async () => {
  vi.useFakeTimers();
  const written: string[] = [];
  const output = standardOutput({ write: (text) => written.push(text) });
  output.write('one\n');
  output.write('two\n');
  expect(written).toEqual([]);
  await vi.advanceTimersByTimeAsync(25);
  output.write('three\n');
  await vi.advanceTimersByTimeAsync(25);
  vi.useRealTimers();
  expect(written).toEqual(['one\ntwo\n', 'three\n']);
});

test('what waits is written when the process ends', () => {
  const written: string[] = [];
  const before = new Set(process.listeners('exit'));
  standardOutput({ write: (text) => written.push(text) }).write('last words\n');
  const ending = process.listeners('exit').find((listener) => !before.has(listener));
  ending?.(0);
  expect(written).toEqual(['last words\n']);
  if (ending) process.off('exit', ending);
});
