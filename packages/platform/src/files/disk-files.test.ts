import { mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { diskFiles } from './disk-files.ts';
import { filesContract } from './files.contract.ts';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'disk-files-'));
});
afterAll(() => rm(dir, { recursive: true }));

filesContract(() => diskFiles({ dir }));

test('a failed put leaves no temporary file', async () => {
  const files = diskFiles({ dir });
  await expect(files.put('temporary/x', { stream: Readable.from(['ab']), bytes: 9 })).rejects.toThrow();
  expect(await readdir(path.join(dir, '.incoming'))).toEqual([]);
});

test('a folder removed by someone else is made again', async () => {
  const files = diskFiles({ dir });
  await files.put('again/x', { stream: Readable.from(['ab']), bytes: 2 });
  await rm(path.join(dir, 'again'), { recursive: true });
  await files.put('again/x', { stream: Readable.from(['cd']), bytes: 2 });
  const found = await files.open('again/x');
  expect(await text(found!.stream)).toBe('cd');
});

test('a folder that cannot be written is not ready', async () => {
  await writeFile(path.join(dir, 'plain'), '');
  await symlink('/proc/none', path.join(dir, 'dangling'));
  await expect(diskFiles({ dir: path.join(dir, 'plain') }).ready()).rejects.toThrow();
  await expect(diskFiles({ dir: path.join(dir, 'dangling') }).ready()).rejects.toThrow();
});
