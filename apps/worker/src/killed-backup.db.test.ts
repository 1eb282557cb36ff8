import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, watch } from 'node:fs';
import { mkdir, readdir, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mintTenant, openTestPorts, type TestPorts, type TestTenant } from '@redlich/domain/testing';
import { diskFiles } from '@redlich/platform/files';
import { copied, dump, scratchFolder } from '../testing/backups.ts';

// The real command as a process of its own: what it needs of memory, and what a kill leaves behind.
const command = fileURLToPath(new URL('./backup-command.ts', import.meta.url));
const largeBytes = 300 * 1024 * 1024;
const sha256 = 'a'.repeat(64);

let scratch: Awaited<ReturnType<typeof scratchFolder>>;
let source: TestPorts;
let target: TestPorts;
let tenant: TestTenant;
let owner: pg.Client;

beforeAll(async () => {
  scratch = await scratchFolder();
  [source, target] = [await openTestPorts({ now: new Date() }), await openTestPorts({ now: new Date() })];
  tenant = await mintTenant(source.ports);
  owner = new pg.Client({ connectionString: target.database.superuserUrl });
  await owner.connect();
}, 60_000);
afterAll(async () => {
  await owner.end();
  await source.close();
  await target.close();
  await scratch.remove();
});

const say = `process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS + '\\n'))`;

function run({ database, ports, filesDir }: TestPorts, ...args: string[]) {
  const child = spawn(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(say)}`, command, ...args],
    {
      env: {
        ...process.env,
        NODE_OPTIONS: '--max-old-space-size=128',
        REDLICH_APP_URL: database.appUrl,
        REDLICH_OWNER_URL: database.ownerUrl,
        REDLICH_DATA_DIR: filesDir,
        REDLICH_BACKUP_KEYS: join(scratch.dir, 'keys'),
        REDLICH_SECRET: ports.secret,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const ended = Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]).then(
    ([out, err, [code]]) => ({
      out,
      err,
      code: code as number | null,
      peakMb: Number(/peak (\d+)/.exec(err)?.[1]) / 1024,
    }),
  );
  return { child, ended };
}
const folder = async (name: string) => {
  const dir = join(scratch.dir, name);
  await mkdir(dir);
  return dir;
};
const only = async (dir: string) => {
  const name = (await readdir(dir)).find((each) => each.endsWith('.backup'));
  return join(dir, name!);
};
async function putFile(bytes: number): Promise<void> {
  const path = join(scratch.dir, 'file');
  await writeFile(path, randomBytes(1_000));
  await truncate(path, bytes);
  const blobId = crypto.randomUUID();
  const all = new pg.Client({ connectionString: source.database.superuserUrl });
  await all.connect();
  await all.query('delete from blobs');
  await all.query('insert into blobs values ($1, $2, $3, $4, now() + interval $$1 day$$)', [
    tenant.tenantId,
    blobId,
    sha256,
    bytes,
  ]);
  await all.end();
  const files = diskFiles({ dir: join(source.filesDir, 'files') });
  for await (const { key } of files.list('')) await files.delete(key);
  await files.put(`${tenant.tenantId}/${sha256}/${blobId}`, { path });
}

test('memory stays flat: 300 MB of files need no more than 60', async () => {
  await putFile(largeBytes / 5);
  const small = await run(source, 'create', '--to', await folder('small')).ended;
  expect(small).toMatchObject({ code: 0 });
  await putFile(largeBytes);
  const dir = await folder('large');
  const large = await run(source, 'create', '--to', dir).ended;
  expect(large).toMatchObject({ code: 0 });
  const file = await only(dir);
  expect((await stat(file)).size).toBeGreaterThan(largeBytes);
  const read = await run(source, 'verify', file).ended;
  expect(read).toMatchObject({ code: 0, out: expect.stringContaining('as it was written') });
  for (const { peakMb } of [large, read]) expect(peakMb - small.peakMb).toBeLessThan(80);
}, 120_000);

test('a backup whose making was killed looks like none, and the next one is whole', async () => {
  await putFile(largeBytes);
  const dir = await folder('killed');
  const changes = watch(dir);
  const { child, ended } = run(source, 'create', '--to', dir);
  for await (const _ of (async function* () {
    for (;;) yield await once(changes, 'change');
  })()) {
    const [name] = await readdir(dir);
    if (name && (await stat(join(dir, name))).size > 1_000_000) break;
  }
  child.kill('SIGKILL');
  await ended;
  changes.close();
  const [left] = await readdir(dir);
  expect(left).toMatch(/\.backup\.unfinished$/);
  expect(await run(source, 'verify', join(dir, left!)).ended).toMatchObject({
    code: 1,
    err: expect.stringMatching(/not as it was written|cut off/),
  });
  expect(await run(source, 'create', '--to', dir).ended).toMatchObject({ code: 0 });
  expect(await run(source, 'verify', await only(dir)).ended).toMatchObject({ code: 0 });
}, 120_000);

/** Lets the restore come as far as a table, and kills it there. */
async function killBefore(table: string, file: string): Promise<void> {
  await owner.query(`begin; lock table ${table} in access exclusive mode`);
  const { child, ended } = run(target, 'restore', file);
  const waits = async () =>
    (await owner.query('select from pg_locks where not granted and relation = $1::regclass limit 1', [table]))
      .rowCount! > 0;
  while (child.exitCode === null && !(await waits()));
  expect(child.exitCode).toBeNull();
  child.kill('SIGKILL');
  await ended;
  await owner.query('rollback');
}

test('a restore that was killed, before its rows or after, keeps services from starting and begins anew cleanly', async () => {
  await putFile(1024 * 1024);
  const dir = await folder('restored');
  await run(source, 'create', '--to', dir).ended;
  const file = await only(dir);
  const finished = async () =>
    (await owner.query('select finished_at is not null as is from platform.restores')).rows.map((row) => row.is);

  await killBefore('public.queues', file);
  expect(await finished()).toEqual([false]);
  expect((await dump(owner)).has('public.tenants')).toBe(false);

  await killBefore('public.retention_rules', file);
  expect(await finished()).toEqual([false]);
  expect((await dump(owner)).has('public.tenants')).toBe(true);
  const main = fileURLToPath(new URL('./main.ts', import.meta.url));
  const worker = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      REDLICH_APP_URL: target.database.appUrl,
      REDLICH_DATA_DIR: target.filesDir,
      REDLICH_SECRET: target.ports.secret,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [told, [code]] = await Promise.all([text(worker.stderr), once(worker, 'exit')]);
  expect([code, told]).toEqual([75, expect.stringContaining('a restore is not finished')]);

  expect(await run(target, 'restore', file).ended).toMatchObject({ code: 0, out: expect.stringContaining('1 files') });
  expect(await finished()).toEqual([true]);
  const all = new pg.Client({ connectionString: source.database.superuserUrl });
  await all.connect();
  const [before, after] = [copied(await dump(all)), copied(await dump(owner))];
  await all.end();
  expect([...after.keys()]).toEqual([...before.keys()]);
  expect(after.get('public.queues')).toEqual(before.get('public.queues'));
  expect(existsSync(join(target.filesDir, 'files', tenant.tenantId))).toBe(true);
}, 120_000);

test('without a verb, or what it needs, it says how it is called', async () => {
  for (const args of [[], ['create'], ['restore'], ['verify'], ['else']])
    expect(await run(source, ...args).ended, args.join(' ')).toMatchObject({
      code: 1,
      err: expect.stringContaining('usage: pnpm backup'),
    });
});
