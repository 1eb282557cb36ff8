import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { open } from 'node:fs/promises';
import { prefixBytes, type ChunkKey } from './chunks.ts';
import { Damaged, WrongKey } from './errors.ts';

export type Facts = Record<string, string | number | null>;

/** The first line of an archive, in clear. */
export interface Head {
  format: string;
  facts: Facts;
  /** The archive's own key, sealed with the key it was made with. */
  wrappedKey: string;
  prefix: string;
}

export const format = 'redlich-sealed-archive/1';
const headBytesMax = 8_192;
const ivBytes = 12;
const tagBytes = 16;

const boundTo = (facts: Facts, prefix: string) => Buffer.from(JSON.stringify([format, facts, prefix]));

/** Makes a key for one archive. @returns the line that begins it, and what seals the rest */
export function makeHead(facts: Facts, key: Buffer): { line: Buffer; chunks: ChunkKey } {
  const [own, prefix, iv] = [randomBytes(32), randomBytes(prefixBytes), randomBytes(ivBytes)];
  const bound = boundTo(facts, prefix.toString('base64url'));
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(bound);
  const wrapped = Buffer.concat([iv, cipher.update(own), cipher.final(), cipher.getAuthTag()]);
  const head: Head = {
    format,
    facts,
    wrappedKey: wrapped.toString('base64url'),
    prefix: prefix.toString('base64url'),
  };
  const line = Buffer.from(`${JSON.stringify(head)}\n`);
  if (line.length > headBytesMax) throw new RangeError('the facts of an archive are too long');
  return { line, chunks: { key: own, prefix, bound: createHash('sha256').update(line).digest() } };
}

/** Reads what an archive says of itself. @throws Damaged when the file is none */
export async function readHead(file: string): Promise<{ head: Head; line: Buffer }> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytesMax), 0, headBytesMax, 0);
    const end = buffer.subarray(0, bytesRead).indexOf('\n');
    const line = buffer.subarray(0, end + 1);
    try {
      const head = JSON.parse(line.toString()) as Head;
      if (head.format === format && head.facts) return { head, line };
    } catch {
      // Told below.
    }
    throw new Damaged('the file is no backup of this format');
  } finally {
    await handle.close();
  }
}

/** @throws WrongKey */
export function chunkKeyOf({ head, line }: { head: Head; line: Buffer }, key: Buffer): ChunkKey {
  const wrapped = Buffer.from(head.wrappedKey, 'base64url');
  try {
    const iv = wrapped.subarray(0, ivBytes);
    const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: tagBytes });
    decipher.setAAD(boundTo(head.facts, head.prefix)).setAuthTag(wrapped.subarray(-tagBytes));
    const own = Buffer.concat([decipher.update(wrapped.subarray(ivBytes, -tagBytes)), decipher.final()]);
    const prefix = Buffer.from(head.prefix, 'base64url');
    return { key: own, prefix, bound: createHash('sha256').update(line).digest() };
  } catch {
    throw new WrongKey();
  }
}
