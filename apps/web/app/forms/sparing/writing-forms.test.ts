import { readdirSync, readFileSync } from 'node:fs';
import { writingFormSchema } from '@redlich/contract';
import { expect, test } from 'vitest';

const routes = new URL('../../routes/', import.meta.url);
/** Where people write who are not staff. */
const theirs = ['customer', 'visitor', 'privacy'];
const sources = theirs.flatMap((folder) =>
  readdirSync(new URL(folder, routes), { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => ({ file: `${folder}/${file}`, text: readFileSync(new URL(`${folder}/${file}`, routes), 'utf8') })),
);
const writing = sources.flatMap(({ text }) =>
  [...text.matchAll(/<WritingArea\s+form="(\w+)"\s+minimises=\{minimises\}/g)].map(([, form]) => form),
);

test('K16 every form that the notice speaks of stands on a page, and no page has another', () => {
  expect([...new Set(writing)].toSorted()).toEqual(writingFormSchema.options.toSorted());
});

test('K16 nobody but staff writes into an area that asks for nothing', () => {
  expect(sources.filter(({ text }) => /<(?:Form)?TextArea|<textarea/.test(text)).map(({ file }) => file)).toEqual([]);
});

test('K16 every control for files offers to black out images', () => {
  const silent = sources.filter(
    ({ text }) =>
      /useFiles\(\)|useFiles\(\{\}\)/.test(text) || (/type="file"/.test(text) && !text.includes('useAsking()')),
  );
  expect(silent.map(({ file }) => file)).toEqual([]);
});
