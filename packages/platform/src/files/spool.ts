import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { TooLarge } from './errors.ts';
import { removeFile } from './remove-file.ts';

const headBytesMax = 4096;

export interface SpooledFile {
  path: string;
  bytes: number;
  /** Hex. */
  sha256: string;
  /** The first 4 KB, to sniff the type. */
  head: Uint8Array;
  /** Removes the temporary file; may be repeated. */
  dispose(): Promise<void>;
}

/**
 * Writes a stream to a new file in `dir` (0600) while hashing it. Throws `TooLarge` as soon as more than `bytesMax`
 * bytes came; after any failure no file is left. The caller disposes of the file.
 */
export async function spool(stream: Readable, options: { dir: string; bytesMax: number }): Promise<SpooledFile> {
  stream.on('error', handledByPipeline);
  const place = path.join(options.dir, randomUUID());
  const dispose = () => removeFile(place);
  const hash = createHash('sha256');
  const head: Buffer[] = [];
  let bytes = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (bytes < headBytesMax) head.push(Buffer.from(chunk.subarray(0, headBytesMax - bytes)));
      bytes += chunk.length;
      if (bytes > options.bytesMax) return done(new TooLarge(options.bytesMax));
      hash.update(chunk);
      done(null, chunk);
    },
  });
  try {
    const file = await create(place);
    await pipeline(stream, measure, file.createWriteStream());
  } catch (error) {
    await dispose();
    throw error;
  }
  return { path: place, bytes, sha256: hash.digest('hex'), head: Buffer.concat(head), dispose };
}

/** A stream may fail before the pipeline listens; the pipeline then reports it. */
const handledByPipeline = () => {};

async function create(place: string): Promise<FileHandle> {
  try {
    return await open(place, 'wx', 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    await mkdir(path.dirname(place), { recursive: true });
    return open(place, 'wx', 0o600);
  }
}
