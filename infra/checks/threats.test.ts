import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repository } from '../local/repository.ts';

const text = readFileSync(join(repository, 'docs', 'threats.md'), 'utf8');
const rows = text
  .split('\n')
  .filter((line) => line.startsWith('| ') && line.includes('`'))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| |\|$/g, '').trim()));

test('the table of threats has its rows', () => {
  expect(rows.length).toBeGreaterThan(20);
});

test.each(rows)('%s: its tests are where docs/threats.md says', (_, names = '', files = '') => {
  const sources = files.split(', ').map((file) => {
    const path = join(repository, file);
    expect(existsSync(path), file).toBe(true);
    return readFileSync(path, 'utf8');
  });
  const named = [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);
  expect(named.length).toBeGreaterThan(0);
  // Each name in one of the files, and each file there for one of the names.
  expect(named.filter((name) => !sources.some((source) => source.includes(name)))).toEqual([]);
  expect(sources.every((source) => named.some((name) => source.includes(name)))).toBe(true);
});
