import { expect, test } from 'vitest';
import { makeBodies, makeSubjects } from './bodies.ts';
import { frequentSentence, frequentWord, rareSentence, rareWord } from './search-words.ts';

const bodies = makeBodies(2000);

test('a body is about 1 KB, and no two are the same', () => {
  for (const body of bodies) {
    expect(Buffer.byteLength(body)).toBeGreaterThan(950);
    expect(Buffer.byteLength(body)).toBeLessThan(1400);
  }
  expect(new Set(bodies).size).toBe(bodies.length);
});

test('the searched words come from their own sentences only', () => {
  const everything = [...bodies, ...makeSubjects(200)].join(' ').toLowerCase();
  expect(everything).not.toContain('rechn');
  expect(everything).not.toContain(rareWord.toLowerCase());
  expect(rareSentence).toContain(rareWord);
  expect(frequentSentence).toContain(frequentWord);
});

test('two runs write the same texts', () => {
  expect(makeBodies(3)).toEqual(bodies.slice(0, 3));
});
