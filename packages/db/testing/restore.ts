import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { onServer, serverUrl } from './server.ts';

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
