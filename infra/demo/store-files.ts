import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBlob, type NewAttachment, type Scope } from '@redlich/domain';
import { bytesOf } from './files/bytes-of.ts';
import type { DemoFile } from './story/file.ts';

type StoredFile = Omit<NewAttachment, 'attachmentId'>;

const atOnce = 4;

/** Puts the files into the tenant's store; those that are there already, from a fill that was cut off, are kept. */
export async function storeFiles(scope: Scope, files: readonly DemoFile[]): Promise<Map<DemoFile, StoredFile>> {
  const stored = new Map<DemoFile, StoredFile>();
  const folder = await mkdtemp(join(tmpdir(), 'redlich-demo-'));
  const waiting = [...files.entries()];
  const storeNext = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [index, file] = next;
      const { bytes, contentType } = bytesOf(file);
      const path = join(folder, String(index));
      await writeFile(path, bytes);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const { blobId } = await ensureBlob(scope, { path, bytes: bytes.length, sha256 });
      stored.set(file, { blobId, fileName: file.name, contentType, bytes: bytes.length });
    }
  };
  // The folder goes when the last one is done with it, also where one of them failed.
  const lanes = await Promise.allSettled(Array.from({ length: atOnce }, storeNext));
  await rm(folder, { recursive: true });
  for (const lane of lanes) if (lane.status === 'rejected') throw lane.reason;
  return stored;
}
