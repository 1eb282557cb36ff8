import { readTenant } from '@redlich/db';
import type { Ports } from '../kernel/index.ts';
import type { OpenBackup } from './open-backup.ts';
import type { BackupTools } from './tools.ts';

/** Puts back the files that a row still refers to: those of what was deleted since stay out. @returns how many */
export async function restoreObjects(
  { db, files }: Pick<Ports, 'db' | 'files'>,
  { archives }: Pick<BackupTools, 'archives'>,
  { backup, only }: { backup: OpenBackup; only?: string | undefined },
): Promise<number> {
  let many = 0;
  for await (const { name, bytes, stream } of archives.read(backup.file, backup.key)) {
    const [kind, tenantId = '', , blobId = ''] = name.split('/');
    if (kind !== 'objects' || (only !== undefined && tenantId !== only)) continue;
    const row = await readTenant(db, tenantId, (tx) =>
      tx
        .selectFrom('blobs')
        .select('blobId')
        .where('tenantId', '=', tenantId)
        .where('blobId', '=', blobId)
        .executeTakeFirst(),
    );
    if (!row) continue;
    await files.put(name.slice('objects/'.length), { stream, bytes });
    many += 1;
  }
  return many;
}
