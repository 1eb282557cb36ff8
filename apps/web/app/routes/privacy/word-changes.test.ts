import { expect, test } from 'vitest';
import { wordChanges } from './word-changes.ts';

const side = (changes: ReturnType<typeof wordChanges>, not: 'before' | 'after') =>
  changes
    .filter((change) => change.in !== not)
    .map(({ text }) => text)
    .join(' ');

test('a number that changed is the only word marked', () => {
  expect(wordChanges('gelöscht nach 7 Tagen', 'gelöscht nach 400 Tagen')).toEqual([
    { text: 'gelöscht', in: 'both' },
    { text: 'nach', in: 'both' },
    { text: '7', in: 'before' },
    { text: '400', in: 'after' },
    { text: 'Tagen', in: 'both' },
  ]);
});

test('both sentences come back whole, whatever differs', () => {
  const pairs = [
    ['a b c d', 'b d e'],
    ['ganz anders', 'nichts davon gleich'],
    ['x', 'x x x'],
    ['eins zwei drei', 'drei zwei eins'],
  ] as const;
  for (const [before, after] of pairs) {
    expect(side(wordChanges(before, after), 'after')).toBe(before);
    expect(side(wordChanges(before, after), 'before')).toBe(after);
  }
});
