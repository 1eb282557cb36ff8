import { expect, test } from 'vitest';
import { refusalsOf } from '../testing/refusals.ts';
import { everyCommandAndQuery } from './index.ts';

// Walks the kernel's registry: a new command or query is tested here by itself.
test.each(
  everyCommandAndQuery().map((declared, index) => [`${declared.kind} ${declared.name} (${index})`, declared] as const),
)('%s lets nobody in who lacks the permission of its name', async (_, declared) => {
  expect(await refusalsOf(declared)).toEqual({ person: 'forbidden', nobody: 'unauthenticated' });
});

test('the registry holds the whole domain', () => {
  expect(everyCommandAndQuery().length).toBeGreaterThan(200);
});
