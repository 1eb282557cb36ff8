import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { identify, lives } from '../bootstrap/process-identity.mjs';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import type { EmbeddedPostgres } from './embedded-postgres.ts';
import { embeddedBinaries } from './postgres/binaries.ts';

let dataDir: string;
let running: EmbeddedPostgres | undefined;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'redlich-data-'));
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
  rmSync(dataDir, { recursive: true, force: true });
});

async function query<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

test('the owner owns the database and may make roles, but is no superuser', async () => {
  running = await startEmbeddedPostgres({ dataDir });
  const [row] = await query(
    running.ownerUrl,
    `select current_user as name, rolsuper, rolcreaterole, rolcreatedb, rolbypassrls,
            current_setting('server_version_num')::int / 10000 as major,
            (select pg_get_userbyid(datdba) from pg_database where datname = current_database()) as owner
       from pg_roles where rolname = current_user`,
  );
  expect(row).toEqual({
    name: 'redlich_owner',
    major: embeddedBinaries()?.major,
    owner: 'redlich_owner',
    rolsuper: false,
    rolcreaterole: true,
    rolcreatedb: true,
    rolbypassrls: false,
  });
  expect(statSync(join(dataDir, 'credentials.json')).mode & 0o777).toBe(0o600);
});

test('a wrong password is refused even from this machine', async () => {
  running = await startEmbeddedPostgres({ dataDir });
  const url = new URL(running.ownerUrl);
  url.password = 'wrong';
  await expect(query(url.href, 'select 1')).rejects.toThrow(/password authentication failed/);
});

test('data, port and passwords outlive a stop', async () => {
  running = await startEmbeddedPostgres({ dataDir });
  const { ownerUrl } = running;
  await query(ownerUrl, 'create table kept as select 1 as n');
  await running.stop();
  running = await startEmbeddedPostgres({ dataDir });
  expect(running.ownerUrl).toBe(ownerUrl);
  expect(await query(ownerUrl, 'select n from kept')).toEqual([{ n: 1 }]);
});

test('a server that survived the kill -9 of its start is replaced, and nothing committed is lost', async () => {
  const starterModule = JSON.stringify(new URL('./embedded-postgres.ts', import.meta.url).href);
  const script = `import { startEmbeddedPostgres } from ${starterModule};
    const { ownerUrl, pid } = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)} });
    console.log(JSON.stringify({ ownerUrl, pid }));
    setInterval(() => {}, 1000);`;
  const starter = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(starter.stdout, 'data')) as [Buffer];
  const { ownerUrl, pid } = JSON.parse(said.toString()) as { ownerUrl: string; pid: number };
  const survivor = identify(pid);
  await query(ownerUrl, 'create table kept as select 1 as n');
  starter.kill('SIGKILL');
  await once(starter, 'exit');
  expect(lives(survivor)).toBe(true);

  running = await startEmbeddedPostgres({ dataDir });
  expect(lives(survivor)).toBe(false);
  expect(running.pid).not.toBe(pid);
  expect(await query(running.ownerUrl, 'select n from kept')).toEqual([{ n: 1 }]);
});

test('after a kill -9 of the server itself the next start recovers what was committed', async () => {
  running = await startEmbeddedPostgres({ dataDir });
  await query(running.ownerUrl, 'create table kept as select 1 as n');
  process.kill(running.pid, 'SIGKILL');
  await running.exited;
  running = await startEmbeddedPostgres({ dataDir });
  expect(await query(running.ownerUrl, 'select n from kept')).toEqual([{ n: 1 }]);
});

test('a process id in postmaster.pid that belongs to another program keeps nothing from starting', async () => {
  running = await startEmbeddedPostgres({ dataDir });
  const file = join(dataDir, 'postgres', 'postmaster.pid');
  const content = readFileSync(file, 'utf8');
  await running.stop();
  writeFileSync(file, content.replace(/^\d+/, String(process.pid)));
  running = await startEmbeddedPostgres({ dataDir });
  expect(await query(running.ownerUrl, 'select 1 as n')).toEqual([{ n: 1 }]);
});

test('a port that somebody else has taken meanwhile is given up for another', async () => {
  running = await startEmbeddedPostgres({ dataDir });
  const port = Number(new URL(running.ownerUrl).port);
  await running.stop();
  const thief = createServer().listen(port, '127.0.0.1');
  await once(thief, 'listening');
  try {
    running = await startEmbeddedPostgres({ dataDir });
    expect(Number(new URL(running.ownerUrl).port)).not.toBe(port);
  } finally {
    thief.close();
  }
});
