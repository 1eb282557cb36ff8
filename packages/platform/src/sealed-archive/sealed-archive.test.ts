import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Damaged, keyFolder, readArchive, readHead, WrongKey, writeArchive } from './index.ts';

let dir: string;
let file: string;
const key = randomBytes(32);
const facts = { id: 'one', expiresAt: '2026-01-02T00:00:00Z', of: null };
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'redlich-test-sealed-'));
  file = join(dir, 'a.backup');
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const piece = 64 * 1024 + 16;
const contents = new Map([
  ['empty', Buffer.alloc(0)],
  ['small', Buffer.from('klein\n')],
  [`deep/${'x'.repeat(300)}`, Buffer.from('long name')],
  ['large', randomBytes(400_000)],
]);
async function write(entries = contents) {
  const archive = await writeArchive(file, { facts, key });
  for (const [name, content] of entries) await archive.add(name, Readable.from([content]), content.length);
  return archive.close();
}
async function read(with1 = key) {
  const found = new Map<string, Buffer>();
  for await (const { name, stream } of readArchive(file, with1)) found.set(name, await buffer(stream));
  return found;
}
async function change(work: (bytes: Buffer) => Buffer) {
  await writeFile(file, work(await readFile(file)));
}
const bodyAt = async () => (await readHead(file)).line.length;

test('what goes in comes out, byte for byte, and the head tells what it is', async () => {
  const { bytes, sha256 } = await write();
  expect((await stat(file)).size).toBe(bytes);
  expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  expect((await readHead(file)).head.facts).toEqual(facts);
  expect(await read()).toEqual(contents);
  expect((await readFile(file)).includes('klein')).toBe(false);
  expect(await readdir(dir)).toEqual(['a.backup']);
});

test('entries beyond a thousand have their checksums too', async () => {
  const many = new Map(Array.from({ length: 2_001 }, (_, at) => [`e/${at}`, Buffer.from(String(at))]));
  await write(many);
  expect(await read()).toEqual(many);
});

test('one flipped bit is found, wherever it is', async () => {
  await write();
  const whole = await readFile(file);
  const start = await bodyAt();
  for (const at of [start, start + 700, start + piece - 1, start + piece, whole.length - 1]) {
    const changed = Buffer.from(whole);
    changed[at]! ^= 1;
    await writeFile(file, changed);
    await expect(read(), `byte ${at}`).rejects.toThrow(Damaged);
  }
});

test('an archive that was cut off is refused, also between two pieces', async () => {
  await write();
  const whole = await readFile(file);
  const start = await bodyAt();
  for (const end of [start, start + piece, start + 2 * piece, whole.length - 1, whole.length - 20]) {
    await writeFile(file, whole.subarray(0, end));
    await expect(read(), `${end} bytes`).rejects.toThrow(Damaged);
  }
});

test('pieces that were swapped, repeated, left out or added are found', async () => {
  await write();
  const start = await bodyAt();
  const whole = await readFile(file);
  const [head, one, two, rest] = [
    whole.subarray(0, start),
    whole.subarray(start, start + piece),
    whole.subarray(start + piece, start + 2 * piece),
    whole.subarray(start + 2 * piece),
  ];
  for (const parts of [
    [head, two, one, rest],
    [head, one, one, rest],
    [head, one, rest],
    [head, one, two, rest, one],
  ]) {
    await writeFile(file, Buffer.concat(parts));
    await expect(read()).rejects.toThrow(Damaged);
  }
});

test('another key, and a head that was changed, open nothing', async () => {
  await write();
  await expect(read(randomBytes(32))).rejects.toThrow(WrongKey);
  await change((bytes) => Buffer.from(bytes.toString('latin1').replace('2026-01-02', '2036-01-02'), 'latin1'));
  await expect(read()).rejects.toThrow(WrongKey);
  await writeFile(file, 'something else');
  await expect(read()).rejects.toThrow('no backup');
});

test('the body of one archive does not fit under the head of another with the same key', async () => {
  await write();
  const [first, start] = [await readFile(file), await bodyAt()];
  await write();
  const second = await readFile(file);
  await writeFile(file, Buffer.concat([first.subarray(0, start), second.subarray(await bodyAt())]));
  await expect(read()).rejects.toThrow(Damaged);
});

test('one that is given up, or whose entry is shorter than said, leaves no file', async () => {
  const archive = await writeArchive(file, { facts, key });
  await expect(archive.add('a', Readable.from([Buffer.from('12')]), 3)).rejects.toThrow();
  await archive.abort();
  expect(await readdir(dir)).toEqual([]);
});

test('a reader may leave early and may skip', async () => {
  await write();
  const names: string[] = [];
  for await (const { name } of readArchive(file, key)) names.push(name);
  expect(names).toEqual([...contents.keys()]);
  for await (const _ of readArchive(file, key)) break;
});

test('a key is found until it is destroyed, and lies where only its owner reads', async () => {
  const keys = keyFolder(join(dir, 'keys'));
  expect(await keys.list()).toEqual([]);
  const id = randomUUID();
  const made = await keys.make({ id, file, expiresAt: '2026-02-01T00:00:00.000Z', facts });
  expect(await keys.find(id)).toEqual(made);
  expect(await keys.list()).toEqual([made]);
  expect((await stat(join(dir, 'keys', `${id}.json`))).mode & 0o777).toBe(0o600);
  await keys.destroy(id);
  await keys.destroy(id);
  expect(await keys.find(id)).toBeUndefined();
  await expect(keys.find('../x')).rejects.toThrow(TypeError);
});
