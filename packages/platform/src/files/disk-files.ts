import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { copyFile, mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { counted } from './counted.ts';
import { walk } from './disk-walk.ts';
import { checkKey, checkPrefix } from './files.ts';
import type { FileSource, Files } from './files.ts';
import { removeFile } from './remove-file.ts';

/** Ending of stored files: keys hold no dot, so `a` and `a/b` never meet as file and folder. */
const ending = '.bin';

/** Files below one folder: written beside, flushed to the disk, then renamed into place. */
export function diskFiles({ dir }: { dir: string }): Files {
  const incoming = path.join(dir, '.incoming');
  const madeFolders = new Set<string>();
  const placeOf = (key: string) => path.join(dir, ...checkKey(key).split('/')) + ending;

  async function makeFolder(folder: string) {
    if (madeFolders.has(folder)) return;
    const firstMade = await mkdir(folder, { recursive: true });
    if (firstMade)
      for (let at = folder; at.length >= firstMade.length; at = path.dirname(at)) await flush(path.dirname(at));
    if (madeFolders.size > 10_000) madeFolders.clear();
    madeFolders.add(folder);
  }

  async function place(temporary: string, target: string) {
    await flush(temporary);
    try {
      await rename(temporary, target);
    } catch (error) {
      if (!isMissing(error)) throw error;
      // The folder was removed by someone else since it was made.
      madeFolders.delete(path.dirname(target));
      await makeFolder(path.dirname(target));
      await rename(temporary, target);
    }
    await flush(path.dirname(target));
  }

  return {
    async put(key, source) {
      const target = placeOf(key);
      // A stream may fail before the pipeline listens; the pipeline then reports it.
      if ('stream' in source) source.stream.on('error', () => {});
      await Promise.all([makeFolder(incoming), makeFolder(path.dirname(target))]);
      const temporary = path.join(incoming, randomUUID());
      try {
        await write(source, temporary);
        await place(temporary, target);
      } catch (error) {
        await removeFile(temporary);
        throw error;
      }
    },

    async open(key) {
      const handle = await open(placeOf(key)).catch(undefinedIfMissing);
      if (!handle) return undefined;
      const { size } = await handle.stat();
      return { stream: handle.createReadStream(), bytes: size };
    },

    async delete(key) {
      const target = placeOf(key);
      await removeFile(target);
      await flush(path.dirname(target)).catch(undefinedIfMissing);
    },

    async *list(prefix) {
      checkPrefix(prefix);
      for await (const file of walk(dir, ending, prefix)) {
        const found = await stat(file.path).catch(undefinedIfMissing);
        if (found) yield { key: file.key, bytes: found.size, modifiedAt: found.mtime };
      }
    },

    async ready() {
      const probe = path.join(incoming, randomUUID());
      await mkdir(incoming, { recursive: true });
      await writeFile(probe, 'ready', { flush: true });
      await rm(probe);
    },
  };
}

async function write(source: FileSource, target: string) {
  if ('path' in source) return copyFile(source.path, target);
  return pipeline(source.stream, counted(source.bytes), createWriteStream(target, { flags: 'wx' }));
}

/** Waits until a file's bytes, or a folder's entries, are on the disk. */
async function flush(place: string) {
  const handle = await open(place);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

function undefinedIfMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error;
}
