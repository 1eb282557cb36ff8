import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { onServer, serverUrl } from './server.ts';
import { makeTemplate } from './template.ts';

const run = promisify(execFile);

/** Folder of the tools that belong to the server's version, undefined where this machine has none. */
export async function backupTools(): Promise<string | undefined> {
  const [row] = await onServer('show server_version_num');
  const major = Math.floor(Number(row!['server_version_num']) / 10_000);
  const folders = [
    `/usr/lib/postgresql/${major}/bin`,
    `/usr/pgsql-${major}/bin`,
    `/opt/homebrew/opt/postgresql@${major}/bin`,
  ];
  return folders.find((folder) => existsSync(join(folder, 'pg_dump')) && existsSync(join(folder, 'pg_restore')));
}

/** Dumps a database and restores it under another name, as after a loss: by pg_dump and pg_restore. @returns its URL as superuser */
export async function dumpAndRestore(tools: string, name: string): Promise<{ name: string; url: string }> {
  const restored = `${name}_restored`;
  const folder = await mkdtemp(join(tmpdir(), 'redlich-dump-'));
  try {
    const file = join(folder, 'dump');
    await run(join(tools, 'pg_dump'), ['--format=custom', `--file=${file}`, `--dbname=${serverUrl(name)}`]);
    await onServer(`create database ${restored}`);
    await run(join(tools, 'pg_restore'), ['--exit-on-error', `--dbname=${serverUrl(restored)}`, file]);
  } finally {
    await rm(folder, { recursive: true });
  }
  return { name: restored, url: serverUrl(restored) };
}

/**
 * Takes the rows of a database over into one that migrations have made anew: the way back where there is no pg_dump of
 * the server's version. @returns its URL as superuser
 */
export async function migrateAndCopy(name: string): Promise<{ name: string; url: string }> {
  const anew = await makeTemplate(async () => {});
  const folder = await mkdtemp(join(tmpdir(), 'redlich-copy-'));
  // The server writes and reads the files, as whatever user it runs.
  await chmod(folder, 0o777);
  const from = await connected(serverUrl(name));
  const to = await connected(anew.superuserUrl);
  try {
    const { rows: tables } = await from.query<{ name: string }>(ownTables);
    await to.query(`set session_replication_role = replica; truncate ${tables.map((table) => table.name).join(', ')}`);
    for (const [at, table] of tables.entries()) {
      const file = join(folder, String(at)).replaceAll("'", "''");
      await from.query(`copy ${table.name} to '${file}'`);
      await to.query(`copy ${table.name} from '${file}'`);
    }
  } finally {
    await Promise.all([from.end(), to.end()]);
    await rm(folder, { recursive: true });
  }
  return { name: anew.name, url: anew.superuserUrl };
}

/** The tables of the helpdesk; those of the job queue come by its own installation. */
const ownTables = `select oid::regclass::text as name from pg_class where relkind in ('r', 'p') and not relispartition
  and relnamespace in ('public'::regnamespace, 'platform'::regnamespace) order by 1`;

async function connected(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}
