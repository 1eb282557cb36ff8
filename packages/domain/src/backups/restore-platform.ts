import { randomUUID } from 'node:crypto';
import type { Ports } from '../kernel/index.ts';
import { deleteAgain, type DeletedAgain } from './delete-again.ts';
import { openBackup, type OpenBackup } from './open-backup.ts';
import { recordKept } from './record-kept.ts';
import { restoreObjects } from './restore-objects.ts';
import { checkSchema, restoreRows } from './restore-rows.ts';
import type { BackupTools } from './tools.ts';
import { readThrough } from './verify-backup.ts';

export type Restored = DeletedAgain & { objects: number };

/**
 * Restores the whole platform into an empty database with the same migrations. The whole file is checked before anything is
 * written; rows come with a mark that keeps the services from starting; what was deleted since goes again, and then the mark.
 * Killed at any point it is begun anew with the same file.
 * @throws Error when the file, its key or the database does not fit, or services are connected
 */
export async function restorePlatform(ports: Ports, tools: BackupTools, file: string): Promise<Restored> {
  const { owner } = tools;
  const backup = await openBackup(ports, tools, file);
  if (backup.kind !== 'platform')
    throw new Error('this is the backup of one tenant: restore it into a platform that runs, with --tenant');
  const tables = await checkSchema(tools, backup);
  await readThrough(tools, backup);
  const restoreId = (await findUnfinished(tools, backup)) ?? (await rowsAndMark());
  const done = await deleteAgain(ports, tools);
  const objects = await restoreObjects(ports, tools, { backup });
  await recordKept(tools);
  await owner.query('update platform.restores set finished_at = $2 where restore_id = $1', [
    restoreId,
    ports.clock.now(),
  ]);
  return { ...done, objects };

  async function rowsAndMark(): Promise<string> {
    const id = randomUUID();
    await owner.change(async () => {
      await refuseUnlessEmpty(tools);
      for (const table of tables.filter(({ of }) => of === 'platform').reverse()) await owner.empty(table);
      await restoreRows(ports, tools, { backup, tables });
      await owner.query(
        'insert into platform.restores (restore_id, backup_id, begun_at, rows_at) values ($1, $2, $3, $3)',
        [id, backup.id, ports.clock.now()],
      );
    });
    return id;
  }
}

async function findUnfinished({ owner }: BackupTools, backup: OpenBackup): Promise<string | undefined> {
  const [found] = await owner.query<{ id: string; backup: string }>(
    `select restore_id as id, backup_id as backup from platform.restores where tenant_id is null and finished_at is null`,
  );
  if (!found) return undefined;
  if (found.backup === backup.id) return found.id;
  throw new Error(`the restore of backup ${found.backup} is not finished: go on with that file`);
}

async function refuseUnlessEmpty({ owner }: BackupTools): Promise<void> {
  // Two at once: the second finds the rows of the first.
  await owner.query('lock table platform.restores in exclusive mode');
  const [found] = await owner.query<{ filled: boolean; others: number }>(
    `select exists (select from platform.hosts) or exists (select from platform.operators) as filled,
       (select count(*)::int from pg_stat_activity a where a.datname = current_database() and a.usename <> current_user
         and a.application_name in ('redlich-api', 'redlich-worker')) as others`,
  );
  if (found!.filled) throw new Error('the database is not empty: restore into a new one');
  if (found!.others > 0) throw new Error('services are connected to the database: stop them first');
}
