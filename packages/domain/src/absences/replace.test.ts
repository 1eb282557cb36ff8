import { expect, test } from 'vitest';
import { follow } from './replace.ts';

/** Who is absent, and who stands in; everybody else is there. */
const desk = (absent: Record<string, string | null>, without: string[] = []) => ({
  absenceOf: async (id: string) => (id in absent ? { replacementId: absent[id]! } : undefined),
  mayWork: async (id: string) => !without.includes(id),
});

test('somebody who is there keeps the ticket', async () => {
  expect(await follow('a', desk({}))).toEqual({ kind: 'present', agentId: 'a' });
});

test('the replacement gets it, or the replacement of the replacement, three steps at most', async () => {
  expect(await follow('a', desk({ a: 'b' }))).toEqual({ kind: 'handedOver', agentId: 'b' });
  expect(await follow('a', desk({ a: 'b', b: 'c', c: 'd' }))).toEqual({ kind: 'handedOver', agentId: 'd' });
  expect(await follow('a', desk({ a: 'b', b: 'c', c: 'd', d: 'e' }))).toEqual({ kind: 'tooLong' });
});

test('a ring of replacements ends with nobody', async () => {
  expect(await follow('a', desk({ a: 'b', b: 'a' }))).toEqual({ kind: 'tooLong' });
});

test('without a replacement, or with one who may not work in the queue, it stays in the queue', async () => {
  expect(await follow('a', desk({ a: null }))).toEqual({ kind: 'noReplacement' });
  expect(await follow('a', desk({ a: 'b' }, ['b']))).toEqual({ kind: 'noRight' });
});
