import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesBelow, fingerprint, stampIs, writeStamp } from './stamp.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stamp-'));
  writeFileSync(join(root, 'a'), 'one');
  writeFileSync(join(root, 'b'), 'two');
});
afterEach(() => rmSync(root, { recursive: true }));

const all = () => fingerprint(root, filesBelow(root));

test('the fingerprint stays the same as long as names and contents do', () => {
  expect(all()).toBe(all());
});

test.each([
  ['a changed content', () => writeFileSync(join(root, 'a'), 'ONE')],
  ['a new file', () => writeFileSync(join(root, 'c'), '')],
  ['a removed file', () => rmSync(join(root, 'a'))],
  ['a renamed file', () => renameSync(join(root, 'a'), join(root, 'c'))],
  [
    'content moved from one file to the next',
    () => (writeFileSync(join(root, 'a'), 'on'), writeFileSync(join(root, 'b'), 'etwo')),
  ],
])('%s changes the fingerprint', (_, change) => {
  const before = all();
  change();
  expect(all()).not.toBe(before);
});

test('another platform changes the fingerprint', () => {
  const files = filesBelow(root);
  expect(fingerprint(root, files, ['linux'])).not.toBe(fingerprint(root, files, ['darwin']));
});

test('skipped folders are not looked into', () => {
  mkdirSync(join(root, 'node_modules'));
  writeFileSync(join(root, 'node_modules', 'x'), '');
  expect(filesBelow(root, (name) => name === 'node_modules')).toEqual([join(root, 'a'), join(root, 'b')]);
});

test('a stamp is valid for what was written only', () => {
  const stamp = join(root, 'deep', 'stamp');
  expect(stampIs(stamp, 'x')).toBe(false);
  writeStamp(stamp, 'x');
  expect(stampIs(stamp, 'x')).toBe(true);
  expect(stampIs(stamp, 'y')).toBe(false);
});
