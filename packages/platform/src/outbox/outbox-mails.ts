import { createReadStream } from 'node:fs';
import { open, readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { readHeaders } from '../mime/index.ts';
import type { OutboxNote } from '../smtp/index.ts';

export interface OutboxMail extends Omit<OutboxNote, 'envelope'> {
  id: string;
  bytes: number;
}

const idPattern = /^\d{8}T\d{9}Z-[0-9a-f]{12}$/;
const headBytesMax = 64 * 1024;
const rememberedMax = 20_000;

/** The mails in the folder. Files never change once they are there, so what was read is remembered. */
export function outboxMails(dir: string) {
  const remembered = new Map<string, { mail: OutboxMail; envelope: OutboxNote['envelope'] }>();
  const fileOf = (id: string) => path.join(dir, `${id}.eml`);

  async function find(id: string) {
    if (!idPattern.test(id)) return undefined;
    const known = remembered.get(id);
    if (known) return known;
    try {
      const { size } = await stat(fileOf(id));
      const { envelope, ...note } = JSON.parse(await readFile(path.join(dir, `${id}.json`), 'utf8')) as OutboxNote;
      const found = { mail: { id, ...note, bytes: size }, envelope };
      if (remembered.size >= rememberedMax) remembered.clear();
      remembered.set(id, found);
      return found;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  /** Ids, newest first. */
  async function ids(): Promise<string[]> {
    const names = await readdir(dir).catch(() => []);
    return names
      .filter((name) => name.endsWith('.eml') && idPattern.test(name.slice(0, -4)))
      .map((name) => name.slice(0, -4))
      .sort()
      .reverse();
  }

  return {
    find,
    fileOf,
    /** At most `limit` mails older than `before`, newest first, and whether there are more. */
    async list({ limit = Infinity, before = '' } = {}): Promise<{
      mails: OutboxMail[];
      total: number;
      hasMore: boolean;
    }> {
      const all = await ids();
      const wanted = before ? all.filter((id) => id < before) : all;
      const found: OutboxMail[] = [];
      for (const id of wanted.slice(0, limit)) {
        const entry = await find(id);
        if (entry) found.push(entry.mail);
      }
      return { mails: found, total: all.length, hasMore: wanted.length > limit };
    },
    async headers(id: string): Promise<{ name: string; value: string }[]> {
      const file = await open(fileOf(id));
      try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytesMax));
        return readHeaders(buffer.subarray(0, bytesRead));
      } finally {
        await file.close();
      }
    },
    raw: (id: string): Readable => createReadStream(fileOf(id)),
  };
}
