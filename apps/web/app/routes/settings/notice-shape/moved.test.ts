import { expect, test } from 'vitest';
import { moved } from './moved.ts';

const sections = [
  { id: 'summary', hidden: false },
  { id: 'data', hidden: false },
  { id: 'sample', hidden: true },
];

test('a section goes one place up or down, and nowhere beyond the ends', () => {
  expect(moved(sections, 'sample', 'up').order).toEqual(['summary', 'sample', 'data']);
  expect(moved(sections, 'data', 'down').order).toEqual(['summary', 'sample', 'data']);
  expect(moved(sections, 'sample', 'down').order).toEqual(['summary', 'data', 'sample']);
  expect(moved(sections, 'nowhere', 'up').order).toEqual(['summary', 'data', 'sample']);
});

test('what is left out stays where it is', () => {
  expect(moved(sections, 'sample', 'show')).toEqual({ order: ['summary', 'data', 'sample'], hidden: [] });
  expect(moved(sections, 'data', 'hide').hidden).toEqual(['sample', 'data']);
});
