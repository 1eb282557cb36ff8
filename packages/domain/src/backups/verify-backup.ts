import type { Ports } from '../kernel/index.ts';
import { openBackup, type OpenBackup } from './open-backup.ts';
import type { BackupTools } from './tools.ts';

export interface Verified {
  entries: number;
  objects: number;
  bytes: number;
}

/** Reads a whole backup and compares every checksum, writing nothing. @throws Error where it is not as it was written */
export async function readThrough({ archives }: Pick<BackupTools, 'archives'>, backup: OpenBackup): Promise<Verified> {
  const done: Verified = { entries: 0, objects: 0, bytes: 0 };
  for await (const { name, bytes } of archives.read(backup.file, backup.key)) {
    done.entries += 1;
    done.bytes += bytes;
    if (name.startsWith('objects/')) done.objects += 1;
  }
  return done;
}

/** The same, noted in the list of backups. */
export async function verifyBackup(ports: Pick<Ports, 'clock'>, tools: BackupTools, file: string): Promise<Verified> {
  const backup = await openBackup(ports, tools, file);
  const done = await readThrough(tools, backup);
  await tools.owner.query('update platform.backups set verified_at = $2 where backup_id = $1', [
    backup.id,
    ports.clock.now(),
  ]);
  return done;
}
