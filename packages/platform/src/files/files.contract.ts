import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import type { Files, ListedFile } from './files.ts';

/** What every adapter guarantees. `use` gives a store; each test keeps to its own keys. */
export function filesContract(use: () => Files) {
  let prefixes = 0;
  const own = () => `contract-${process.pid}-${prefixes++}`;
  const bytesOf = (text: string) => ({ stream: Readable.from([Buffer.from(text)]), bytes: Buffer.byteLength(text) });
  const read = async (key: string) => {
    const found = await use().open(key);
    return found && (await buffer(found.stream)).toString();
  };
  const list = async (prefix: string) => {
    const found: ListedFile[] = [];
    for await (const file of use().list(prefix)) found.push(file);
    return found;
  };
  const keysOf = async (prefix: string) => (await list(prefix)).map(({ key }) => key);
  const lengthOf = async (key: string) => {
    const found = await use().open(key);
    found?.stream.destroy();
    return found?.bytes;
  };

  test('bytes come back as they were stored, with their length', async () => {
    const key = `${own()}/a1/b-2`;
    await use().put(key, bytesOf('Grüße'));
    expect(await lengthOf(key)).toBe(7);
    expect(await read(key)).toBe('Grüße');
  });

  test('a file on this machine can be stored', async () => {
    const dir = await mkdtemp(path.join(tmpdir(), 'files-'));
    await writeFile(path.join(dir, 'source'), 'from a path');
    const key = `${own()}/x`;
    await use().put(key, { path: path.join(dir, 'source') });
    await rm(dir, { recursive: true });
    expect(await read(key)).toBe('from a path');
  });

  test('an empty file is a file', async () => {
    const key = `${own()}/empty`;
    await use().put(key, { stream: Readable.from([]), bytes: 0 });
    expect(await read(key)).toBe('');
  });

  test('storing again replaces the file', async () => {
    const key = `${own()}/same`;
    await use().put(key, bytesOf('first'));
    await use().put(key, bytesOf('second'));
    expect(await read(key)).toBe('second');
    expect(await keysOf(key)).toEqual([key]);
  });

  test('a missing file opens as undefined and may be deleted, twice', async () => {
    const key = `${own()}/never`;
    expect(await use().open(key)).toBeUndefined();
    await use().delete(key);
    await use().delete(key);
  });

  test('a deleted file is neither opened nor listed', async () => {
    const prefix = own();
    await use().put(`${prefix}/gone`, bytesOf('x'));
    await use().delete(`${prefix}/gone`);
    expect(await use().open(`${prefix}/gone`)).toBeUndefined();
    expect(await keysOf(prefix)).toEqual([]);
  });

  test('a name may be a file and a folder at once', async () => {
    const prefix = own();
    await use().put(`${prefix}/a`, bytesOf('file'));
    await use().put(`${prefix}/a/b`, bytesOf('below'));
    expect(await read(`${prefix}/a`)).toBe('file');
    expect((await keysOf(prefix)).sort()).toEqual([`${prefix}/a`, `${prefix}/a/b`]);
  });

  test('a list holds every key with the prefix, and size and time of each', async () => {
    const prefix = own();
    const before = Date.now() - 2_000;
    for (const name of ['t1/a', 't1/b/c', 't12/a', 't2/a']) await use().put(`${prefix}/${name}`, bytesOf(name));
    expect((await keysOf(`${prefix}/t1/`)).sort()).toEqual([`${prefix}/t1/a`, `${prefix}/t1/b/c`]);
    expect((await keysOf(`${prefix}/t1`)).length).toBe(3);
    expect(await keysOf(`${prefix}/t1/b`)).toEqual([`${prefix}/t1/b/c`]);
    expect(await keysOf(`${prefix}/none/`)).toEqual([]);
    const [file] = await list(`${prefix}/t2`);
    expect(file?.bytes).toBe(4);
    expect(file?.modifiedAt.getTime()).toBeGreaterThanOrEqual(before);
  });

  test.each([
    '',
    '/a',
    'a/',
    'a//b',
    '../a',
    'a/../b',
    'a/./b',
    'A',
    'ä',
    'a.b',
    'a\\b',
    'a\0',
    'a\n',
    '%2e',
    'a'.repeat(513),
  ])('the key %j is refused by every operation', async (key) => {
    await expect(use().put(key, bytesOf('x'))).rejects.toThrow('file key');
    await expect(use().open(key)).rejects.toThrow('file key');
    await expect(use().delete(key)).rejects.toThrow('file key');
    if (!['', 'a/'].includes(key)) await expect(keysOf(key)).rejects.toThrow('file key');
  });

  test.each([
    ['shorter', 10],
    ['longer', 2],
  ])('a stream %s than announced leaves nothing behind', async (_how, bytes) => {
    const prefix = own();
    const stream = Readable.from([Buffer.from('abc'), Buffer.from('de')]);
    await expect(use().put(`${prefix}/cut`, { stream, bytes })).rejects.toThrow();
    expect(await use().open(`${prefix}/cut`)).toBeUndefined();
    expect(await keysOf(prefix)).toEqual([]);
  });

  test('a stream that fails half-way leaves nothing behind', async () => {
    const prefix = own();
    const failing = Readable.from(
      (async function* () {
        yield Buffer.alloc(100_000);
        throw new Error('line lost');
      })(),
    );
    await expect(use().put(`${prefix}/half`, { stream: failing, bytes: 200_000 })).rejects.toThrow('line lost');
    expect(await use().open(`${prefix}/half`)).toBeUndefined();
  });

  test('a stream destroyed by its source ends the put', async () => {
    const stream = new Readable({ read() {} });
    stream.push(Buffer.alloc(1_000));
    const put = use().put(`${own()}/destroyed`, { stream, bytes: 2_000 });
    setImmediate(() => stream.destroy());
    await expect(put).rejects.toThrow();
  });

  test('a usable store is ready', async () => {
    await use().ready();
  });

  test('200 MB pass through in bounded memory', { timeout: 120_000 }, async () => {
    const chunkBytes = 64 * 1024;
    const chunks = 3_200;
    const hash = createHash('sha256');
    const stream = Readable.from(
      (async function* () {
        for (let i = 0; i < chunks; i++) {
          const chunk = Buffer.alloc(chunkBytes, i % 251);
          hash.update(chunk);
          yield chunk;
        }
      })(),
    );
    const key = `${own()}/large`;
    const before = process.memoryUsage().rss;
    let peak = before;
    const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20);
    await use().put(key, { stream, bytes: chunks * chunkBytes });
    const back = createHash('sha256');
    const found = await use().open(key);
    for await (const chunk of found!.stream) back.update(chunk);
    clearInterval(watch);
    await use().delete(key);
    expect(back.digest('hex')).toBe(hash.digest('hex'));
    expect((peak - before) / 1024 ** 2).toBeLessThan(130);
  });
}
