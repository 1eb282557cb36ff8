import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, watch } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import { createArticle, createTicket, findCertificate } from '@redlich/domain';
import { mintTenant, openTestPorts, type TestPorts, type TestTenant } from '@redlich/domain/testing';
import { diskFiles } from '@redlich/platform/files';
import { workerProcess, type WorkerProcess } from '../testing/worker-process.ts';

const objects = 200;
const sha256 = createHash('sha256').update('x').digest('hex');
const certificateId = randomUUID();

let test1: TestPorts;
let worker: WorkerProcess;
let tenant: TestTenant;
let other: TestTenant;
/** As the owner of the tables: puts a gate into the worker's way and sees whether it stands before it. */
let owner: pg.Client;
let keeper: pg.Client;
let dir: string;

beforeAll(async () => {
  test1 = await openTestPorts({ now: new Date() });
  worker = await workerProcess({ appUrl: test1.database.appUrl, dataDir: test1.filesDir, secret: test1.ports.secret });
  [owner, keeper] = [0, 1].map(() => new pg.Client({ connectionString: test1.database.ownerUrl })) as [
    pg.Client,
    pg.Client,
  ];
  await Promise.all([owner.connect(), keeper.connect()]);
  dir = await mkdtemp(join(tmpdir(), 'redlich-test-erasure-'));
  [tenant, other] = [await furnished(), await furnished()];
}, 60_000);
afterAll(async () => {
  await worker.stop();
  await Promise.all([owner.end(), keeper.end()]);
  await test1.close();
  await rm(dir, { recursive: true, force: true });
});

async function furnished(): Promise<TestTenant> {
  const made = await mintTenant(test1.ports);
  for (let at = 0; at < 5; at += 1) {
    const { id } = await createTicket(made.as.customer, { subject: `Anfrage ${at}`, body: 'Text' });
    await createArticle(made.as.agent, { id, visibility: 'internal', body: 'Notiz' });
  }
  const files = diskFiles({ dir: join(test1.filesDir, 'files') });
  const path = join(dir, 'file');
  await writeFile(path, 'x');
  for (let at = 0; at < objects; at += 1) await files.put(`${made.tenantId}/${sha256}/${randomUUID()}`, { path });
  return made;
}

const rowsOf = ({ tenantId }: TestTenant) =>
  withTenant(test1.ports.db, tenantId, async (tx) => {
    const counts: Record<string, number> = {};
    for (const { name, schema } of await tx.introspection.getTables()) {
      if (schema !== 'public') continue;
      const rows = await tx
        .selectFrom(name as 'tickets')
        .select('tenantId')
        .execute();
      if (rows.length > 0) counts[name] = rows.length;
    }
    return counts;
  });

function filesOf({ tenantId }: TestTenant): number {
  try {
    return readdirSync(join(test1.filesDir, 'files', tenantId), { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile(),
    ).length;
  } catch {
    return 0;
  }
}

async function until(done: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (const end = Date.now() + 30_000; !(await done()); await pause(20))
    if (Date.now() > end) throw new Error(`not within 30 seconds: ${what}`);
}

/** As the night does it: one more job; an older one of a killed worker may come back beside it. */
const enqueueErasure = () =>
  withTenant(test1.ports.db, tenant.tenantId, (tx) =>
    test1.jobs.enqueue(tx, 'tenant.erase', { tenantId: tenant.tenantId }, { group: tenant.tenantId }),
  );

const gateKey = 4_711;

/** Kills the worker in the transaction in which it deletes from a table, after the rows are gone and before the commit. */
async function killWhileDeletingFrom(table: string): Promise<void> {
  await keeper.query('select pg_advisory_lock($1)', [gateKey]);
  await owner.query(`
    create or replace function public.gate() returns trigger language plpgsql as $$
    begin perform pg_advisory_xact_lock(${gateKey}); return null; end $$`);
  await owner.query(`create trigger gate after delete on ${table} for each statement execute function public.gate()`);
  worker.start();
  await enqueueErasure();
  const stands = async () =>
    (await owner.query(`select 1 from pg_locks where locktype = 'advisory' and objid = $1 and not granted`, [gateKey]))
      .rowCount! > 0;
  await until(stands, `the worker before the gate of ${table}`);
  await worker.kill();
  await keeper.query('select pg_advisory_unlock($1)', [gateKey]);
  // The connection of the killed worker ends by itself, and with it what it had begun.
  const isOver = async () =>
    (
      await owner.query(
        `select 1 from pg_locks l join pg_stat_activity a using (pid)
         where a.datname = current_database() and a.pid <> pg_backend_pid() and a.state like '%transaction%'
           and a.application_name like 'redlich-worker%'`,
      )
    ).rowCount === 0;
  await until(isOver, 'the end of what the killed worker had begun');
  await owner.query(`drop trigger gate on ${table}`);
}

/** Kills the worker in the moment in which the first object of the tenant disappears. */
async function killAtTheFirstFile(): Promise<void> {
  const folder = join(test1.filesDir, 'files', tenant.tenantId, sha256);
  const watcher = watch(folder);
  const killed = once(watcher, 'change').then(() => worker.kill());
  worker.start();
  await enqueueErasure();
  await killed;
  watcher.close();
}

test(
  'a tenant’s erasure, the worker killed five times in the middle: everything goes, counted once, and the certificate is true',
  { timeout: 120_000 },
  async () => {
    const { tenantId } = tenant;
    await owner.query('alter table tenants no force row level security');
    await owner.query(
      `update tenants set closing_at = now() - interval '31 days', erase_after = now() - interval '1 day', closing_by = 'tenant',
       mail_while_closing = 'refuse', certificate_id = $1 where tenant_id = $2`,
      [certificateId, tenantId],
    );
    await owner.query('alter table tenants force row level security');
    const [before, untouched] = [await rowsOf(tenant), { rows: await rowsOf(other), files: filesOf(other) }];
    expect(filesOf(tenant)).toBe(objects);

    await killWhileDeletingFrom('platform.hosts');
    await killWhileDeletingFrom('public.articles');
    await killWhileDeletingFrom('public.audit_entries');

    await killAtTheFirstFile();
    expect(filesOf(tenant)).toBeGreaterThan(0);
    expect(await findCertificate(test1.ports, { id: certificateId })).toMatchObject({ finishedAt: null });

    await killWhileDeletingFrom('public.tenants');
    expect(filesOf(tenant)).toBe(0);
    expect(await rowsOf(tenant)).toMatchObject({ tenants: 1 });

    worker.start();
    await enqueueErasure();
    await until(
      async () => (await findCertificate(test1.ports, { id: certificateId })).finishedAt !== null,
      'the certificate',
    );
    expect(await rowsOf(tenant)).toEqual({});
    expect({ rows: await rowsOf(other), files: filesOf(other) }).toEqual(untouched);

    const { sha256: sealed, counts, ...facts } = await findCertificate(test1.ports, { id: certificateId });
    // Each beginning writes a line of the log, which goes too.
    const { audit_entries: lines, jobs: _, objects: gone, ...rows } = counts as Record<string, number>;
    const { audit_entries: linesBefore, ...rowsBefore } = before;
    expect(rows).toEqual(rowsBefore);
    expect(lines).toBeGreaterThanOrEqual(linesBefore!);
    expect(gone).toBe(objects);
    const sorted = Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
    const { begunAt, finishedAt } = facts;
    const text = JSON.stringify({ begunAt, counts: sorted, finishedAt, id: certificateId, tenantId });
    expect(createHash('sha256').update(text).digest('hex')).toBe(sealed);
  },
);
