import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Facts } from './head.ts';
import { flush } from './write-archive.ts';

export interface KeptKey {
  id: string;
  /** 32 bytes. */
  key: Buffer;
  /** The one archive it opens. */
  file: string;
  expiresAt: string;
  facts: Facts;
}

/** Keys of archives, one file each (0600) in a folder of their own: with its file a key is gone. */
export interface KeyFolder {
  make(key: Omit<KeptKey, 'key'>): Promise<KeptKey>;
  find(id: string): Promise<KeptKey | undefined>;
  list(): Promise<KeptKey[]>;
  /** A missing one is no error. */
  destroy(id: string): Promise<void>;
}

const idPattern = /^[0-9a-f-]{36}$/;

export function keyFolder(dir: string): KeyFolder {
  const placeOf = (id: string) => {
    if (!idPattern.test(id)) throw new TypeError('the id of a key must be a UUID');
    return join(dir, `${id}.json`);
  };
  const find = async (id: string): Promise<KeptKey | undefined> => {
    const content = await readFile(placeOf(id), 'utf8').catch(undefinedIfMissing);
    if (content === undefined) return undefined;
    const kept = JSON.parse(content) as Omit<KeptKey, 'key'> & { key: string };
    return { ...kept, key: Buffer.from(kept.key, 'base64url') };
  };
  return {
    async make(facts) {
      await mkdir(dir, { recursive: true, mode: 0o700 });
      const key = randomBytes(32);
      const place = placeOf(facts.id);
      const handle = await open(`${place}.new`, 'w', 0o600);
      try {
        await handle.writeFile(`${JSON.stringify({ ...facts, key: key.toString('base64url') })}\n`);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(`${place}.new`, place);
      await flush(dir);
      return { ...facts, key };
    },
    find,
    async list() {
      const names = (await readdir(dir).catch(undefinedIfMissing)) ?? [];
      const ids = names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length));
      const keys = await Promise.all(ids.filter((id) => idPattern.test(id)).map(find));
      return keys.filter((key) => key !== undefined);
    },
    async destroy(id) {
      await rm(placeOf(id), { force: true });
      await flush(dir).catch(undefinedIfMissing);
    },
  };
}

function undefinedIfMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}
