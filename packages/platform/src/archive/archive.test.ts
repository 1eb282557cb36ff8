import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openArchive } from './index.ts';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'redlich-archive-'));
});
afterAll(() => rm(dir, { recursive: true }));

const sha256 = (content: Buffer | string) => createHash('sha256').update(content).digest('hex');

/** What a ZIP reader finds, by the central directory at the end. */
function readZip(zip: Buffer): Record<string, string> {
  const end = zip.lastIndexOf(Buffer.from('504b0506', 'hex'));
  let at = zip.readUInt32LE(end + 16);
  const found: Record<string, string> = {};
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    found[name] = inflateRawSync(zip.subarray(start, start + zip.readUInt32LE(at + 20))).toString('utf8');
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return found;
}

test('what is put in comes out, with sizes and checksums that are true', async () => {
  const path = join(dir, 'one.zip');
  const archive = openArchive(path);
  const long = 'ä'.repeat(300_000);
  expect(await archive.add('tables/a.jsonl', Readable.from(['{"a":1}\n', '{"a":2}\n']))).toEqual({
    path: 'tables/a.jsonl',
    bytes: 16,
    sha256: sha256('{"a":1}\n{"a":2}\n'),
  });
  await archive.add('empty', Readable.from([]));
  await archive.add('files/long', Readable.from([long]));
  const whole = await archive.close();
  const written = await readFile(path);
  expect(whole).toEqual({ bytes: written.length, sha256: sha256(written) });
  expect(readZip(written)).toEqual({ 'tables/a.jsonl': '{"a":1}\n{"a":2}\n', empty: '', 'files/long': long });
});

test('a source that breaks fails the entry instead of ending it short', async () => {
  const archive = openArchive(join(dir, 'two.zip'));
  const breaking = Readable.from(
    (async function* () {
      yield 'half';
      throw new Error('the store went away');
    })(),
  );
  await expect(archive.add('files/half', breaking)).rejects.toThrow('the store went away');
});
