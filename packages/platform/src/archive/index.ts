// Archives as ZIP files on disk, written as a stream: nothing is ever whole in memory.
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';

export interface ArchiveEntry {
  path: string;
  bytes: number;
  sha256: string;
}

export interface Archive {
  /** Adds one file and waits until it is written. */
  add(path: string, content: Readable): Promise<ArchiveEntry>;
  /** @returns the whole file's size and checksum */
  close(): Promise<{ bytes: number; sha256: string }>;
}

/** Opens a new ZIP file; entries beyond 4 GB are fine (ZIP64). */
export function openArchive(file: string): Archive {
  const zip = new yazl.ZipFile();
  const written = pipeline(zip.outputStream, createWriteStream(file));
  // Its failure is met where it is waited for.
  written.catch(() => {});
  return {
    async add(path, content) {
      const hash = createHash('sha256');
      let bytes = 0;
      const measured = new Transform({
        transform(chunk: Buffer, _, done) {
          hash.update(chunk);
          bytes += chunk.length;
          done(null, chunk);
        },
      });
      const ended = new Promise<void>((resolve, reject) => {
        measured.once('end', resolve);
        measured.once('error', reject);
        content.once('error', (error) => {
          measured.destroy(error);
          reject(error);
        });
      });
      zip.addReadStream(content.pipe(measured), path);
      await Promise.race([ended, written.then(() => Promise.reject(new Error('the archive ended early')))]);
      return { path, bytes, sha256: hash.digest('hex') };
    },
    async close() {
      zip.end();
      await written;
      const hash = createHash('sha256');
      for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
      return { bytes: (await stat(file)).size, sha256: hash.digest('hex') };
    },
  };
}
