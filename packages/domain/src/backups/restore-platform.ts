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
  const restore = await mark(ports, tools, backup);
  if (!restore.hasRows) {
    await owner.change(async () => {
      for (const table of tables.filter(({ of }) => of === 'platform').reverse()) await owner.empty(table);
      await restoreRows(ports, tools, { backup, tables });
      await owner.query('update platform.restores set rows_at = $2 where restore_id = $1', [
        restore.id,
        ports.clock.now(),
      ]);
    });
  }
  const done = await deleteAgain(ports, tools);
  const objects = await restoreObjects(ports, tools, { backup });
  await recordKept(tools);
  await owner.query('update platform.restores set finished_at = $2 where restore_id = $1', [
    restore.id,
    ports.clock.now(),
  ]);
  return { ...done, objects };
}

interface Mark {
  id: string;
  backup: string;
  hasRows: boolean;
}

const readMark = async ({ owner }: BackupTools): Promise<Mark | undefined> =>
  (
    await owner.query<Mark>(
      `select restore_id as id, backup_id as backup, rows_at is not null as "hasRows" from platform.restores
       where tenant_id is null and finished_at is null`,
    )
  )[0];

/** From here on no service starts; those that were there before are found. */
async function mark(ports: Ports, tools: BackupTools, backup: OpenBackup): Promise<Mark> {
  const { owner } = tools;
  const known = await readMark(tools);
  if (known?.hasRows) {
    if (known.backup === backup.id) return known;
    throw new Error(`the restore of backup ${known.backup} is not finished: go on with that file`);
  }
  const [found] = await owner.query<{ filled: boolean }>(
    'select exists (select from platform.hosts) or exists (select from platform.operators) as filled',
  );
  if (found!.filled) throw new Error('the database is not empty: restore into a new one');
  const made: Mark = { id: randomUUID(), backup: backup.id, hasRows: false };
  await owner.change(async () => {
    await owner.query('delete from platform.restores where tenant_id is null and finished_at is null');
    await owner.query('insert into platform.restores (restore_id, backup_id, begun_at) values ($1, $2, $3)', [
      made.id,
      backup.id,
      ports.clock.now(),
    ]);
  });
  const [services] = await owner.query<{ many: number }>(
    `select count(*)::int as many from pg_stat_activity
     where datname = current_database() and application_name ~ '^redlich-(api|worker|live)'`,
  );
  if (services!.many === 0) return made;
  await owner.query('delete from platform.restores where restore_id = $1', [made.id]);
  throw new Error('services are connected to the database: stop them first');
}
