import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { extract as openExtract, type Extract } from 'tar-stream';
import { opening } from './chunks.ts';
import { Damaged } from './errors.ts';
import { chunkKeyOf, readHead } from './head.ts';
import { checksumName, checksumsEach, endName } from './write-archive.ts';

type Entry = Extract extends AsyncIterable<infer One> ? One : never;

export interface ArchiveEntry {
  name: string;
  bytes: number;
  stream: Readable;
}

/**
 * The entries in their order, each to be read before the next; what is left of one is skipped. Throws `WrongKey`, and
 * `Damaged` as soon as something is not as it was written: only who reads to the end knows that all of it is there.
 */
export async function* readArchive(file: string, key: Buffer): AsyncGenerator<ArchiveEntry> {
  const head = await readHead(file);
  const source = createReadStream(file, { start: head.line.length });
  const opened = source.on('error', (error) => opened.destroy(error)).pipe(opening(chunkKeyOf(head, key)));
  const tar = openExtract();
  const feeding = feed(opened, tar);
  feeding.catch(() => {});
  const sums = followSums();
  try {
    for await (const entry of tar) {
      const { name, size } = entry.header;
      if (sums.isOne(name)) {
        sums.compare(name, await text(Readable.from(entry)));
        continue;
      }
      sums.mayFollow();
      const { stream, sum } = measured(entry);
      yield { name, bytes: size, stream };
      for await (const _ of stream) {
        // Skipped.
      }
      sums.add({ name, bytes: size, sha256: sum() });
    }
    await feeding;
    sums.mustHaveEnded();
  } finally {
    source.destroy();
    opened.destroy();
    tar.destroy();
  }
}

/** Compares the checksums that follow entries with what was read of those. Each throws `Damaged`. */
function followSums() {
  let read: string[] = [];
  let sumFiles = 0;
  let entries = 0;
  let ended = false;
  return {
    isOne: (name: string) => name === endName || name === checksumName(sumFiles + 1),
    compare(name: string, said: string) {
      if (name === endName) {
        if (ended || read.length > 0 || said !== JSON.stringify({ entries })) throw new Damaged('entries are missing');
        ended = true;
        return;
      }
      if (said !== read.join('')) throw new Damaged('a checksum differs');
      sumFiles += 1;
      read = [];
    },
    mayFollow() {
      if (ended) throw new Damaged('something follows the end of the archive');
      if (read.length === checksumsEach) throw new Damaged('checksums are missing');
    },
    add(entry: { name: string; bytes: number; sha256: string }) {
      entries += 1;
      read.push(`${JSON.stringify(entry)}\n`);
    },
    mustHaveEnded() {
      if (!ended) throw new Damaged('the archive has no end');
    },
  };
}

function measured(entry: Entry): { stream: Readable; sum: () => string } {
  const hash = createHash('sha256');
  async function* passing() {
    for await (const chunk of entry as AsyncIterable<Buffer>) {
      hash.update(chunk);
      yield chunk;
    }
  }
  return { stream: Readable.from(passing(), { objectMode: false }), sum: () => hash.digest('hex') };
}

async function feed(opened: Readable, tar: ReturnType<typeof openExtract>): Promise<void> {
  try {
    for await (const chunk of opened as AsyncIterable<Buffer>) {
      if (chunk.length > 0 && !tar.write(chunk)) await once(tar, 'drain');
    }
    tar.end(undefined);
  } catch (error) {
    tar.destroy(error as Error);
    throw error;
  }
}
