import { createHash } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';
import { pack as openPack } from 'tar-stream';
import { sealing } from './chunks.ts';
import { makeHead, type Facts } from './head.ts';

export interface ArchiveWriter {
  /** Adds one entry and waits until it is written. `bytes` has to be its length. */
  add(name: string, content: Readable | Buffer | string, bytes?: number): Promise<void>;
  /** Ends the archive; only now the file is there under its name. */
  close(): Promise<{ bytes: number; sha256: string }>;
  /** Leaves nothing behind. */
  abort(): Promise<void>;
}

/** Checksums follow the entries they are of, so many at a time: memory does not grow with their number. */
export const checksumsEach = 1_000;
export const checksumName = (count: number): string => `checksums/${String(count).padStart(8, '0')}`;
export const endName = 'end';
/** Of a file that is being written: never taken for a whole one. */
export const unfinished = '.unfinished';

/** Writes a new sealed archive (tar inside), streaming. The caller closes or aborts it. */
export async function writeArchive(file: string, options: { facts: Facts; key: Buffer }): Promise<ArchiveWriter> {
  const { line, chunks } = makeHead(options.facts, options.key);
  const temporary = `${file}${unfinished}`;
  const handle = await open(temporary, 'w', 0o600);
  const pack = openPack();
  const whole = createHash('sha256').update(line);
  let written = line.length;
  const measured = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      whole.update(chunk);
      written += chunk.length;
      done(null, chunk);
    },
  });
  await handle.write(line);
  const writing = pipeline(
    Readable.from(pack as AsyncIterable<Buffer>, { objectMode: false }),
    sealing(chunks),
    measured,
    handle.createWriteStream({ flush: true }),
  );
  // Its failure is met where it is waited for.
  writing.catch((error: unknown) => pack.destroy(error as Error));

  let sums: string[] = [];
  let sumFiles = 0;
  let entries = 0;

  async function addRaw(name: string, content: Readable, bytes: number): Promise<string> {
    const hash = createHash('sha256');
    const ended = Promise.withResolvers<void>();
    const sink = pack.entry({ name, size: bytes }, (error) => (error ? ended.reject(error) : ended.resolve()));
    ended.promise.catch(() => {});
    sink.on('error', () => {});
    for await (const chunk of content as AsyncIterable<Buffer>) {
      hash.update(chunk);
      if (!sink.write(chunk)) await Promise.race([once(sink, 'drain'), ended.promise, writing]);
    }
    sink.end(undefined);
    await Promise.race([ended.promise, writing]);
    return hash.digest('hex');
  }
  async function addSums() {
    if (sums.length === 0) return;
    const text = Buffer.from(sums.join(''));
    sums = [];
    await addRaw(checksumName((sumFiles += 1)), Readable.from([text]), text.length);
  }
  async function add(name: string, content: Readable | Buffer | string, bytes = 0) {
    const known = content instanceof Readable ? undefined : Buffer.from(content);
    const size = known?.length ?? bytes;
    const source = content instanceof Readable ? content : Readable.from(size > 0 ? [known] : []);
    const sha256 = await addRaw(name, source, size);
    entries += 1;
    sums.push(`${JSON.stringify({ name, bytes: size, sha256 })}\n`);
    if (sums.length === checksumsEach) await addSums();
  }
  return {
    add,
    async close() {
      await addSums();
      const end = Buffer.from(JSON.stringify({ entries }));
      await addRaw(endName, Readable.from([end]), end.length);
      pack.finalize();
      await writing;
      await rename(temporary, file);
      await flush(dirname(file));
      return { bytes: written, sha256: whole.digest('hex') };
    },
    async abort() {
      pack.destroy(new Error('given up'));
      await writing.catch(() => {});
      await rm(temporary, { force: true });
    },
  };
}

/** Waits until a folder's entries are on the disk. */
export async function flush(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
