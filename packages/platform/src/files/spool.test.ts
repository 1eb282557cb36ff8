import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { TooLarge } from './errors.ts';
import { spool } from './spool.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'spool-'));
});
afterEach(() => rm(dir, { recursive: true }));

test('a spooled stream has its length, hash and head, and only its owner may read it', async () => {
  const bytes = Buffer.alloc(10_000, 'abc');
  const spooled = await spool(Readable.from([bytes.subarray(0, 4_000), bytes.subarray(4_000)]), {
    dir,
    bytesMax: 10_000,
  });
  expect(spooled.bytes).toBe(10_000);
  expect(spooled.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  expect(Buffer.compare(spooled.head, bytes.subarray(0, 4096))).toBe(0);
  expect(await readFile(spooled.path)).toEqual(bytes);
  expect((await stat(spooled.path)).mode & 0o777).toBe(0o600);
  await spooled.dispose();
  await spooled.dispose();
  expect(await readdir(dir)).toEqual([]);
});

test('one byte too many is refused while streaming, and nothing is kept', async () => {
  let produced = 0;
  const endless = Readable.from(
    (async function* () {
      for (;;) yield Buffer.alloc(1_000, produced++);
    })(),
  );
  await expect(spool(endless, { dir, bytesMax: 9_999 })).rejects.toThrow(TooLarge);
  expect(produced).toBeLessThan(100);
  expect(await readdir(dir)).toEqual([]);
});

test('a broken stream leaves no file', async () => {
  const stream = new Readable({ read() {} });
  stream.push('half');
  setImmediate(() => stream.destroy(new Error('line lost')));
  await expect(spool(stream, { dir, bytesMax: 100 })).rejects.toThrow('line lost');
  expect(await readdir(dir)).toEqual([]);
});
