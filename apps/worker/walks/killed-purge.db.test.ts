import { readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import { createTicket, setRetentionRule, verifyLedger } from '@redlich/domain';
import { diskFiles } from '@redlich/platform/files';
import { fillExpired, mintTenant, openTestPorts, type TestPorts, type TestTenant } from '@redlich/domain/testing';
import { workerProcess, type WorkerProcess } from '../testing/worker-process.ts';

const kills = 50;
const tickets = 16_000;
const files = 1_500;

let open: TestPorts;
let worker: WorkerProcess;
let tenant: TestTenant;
let other: TestTenant;
let owner: pg.Client;
let dir: string;
let ids: string[];

beforeAll(async () => {
  open = await openTestPorts({ now: new Date() });
  worker = await workerProcess({ appUrl: open.database.appUrl, dataDir: open.filesDir, secret: open.ports.secret });
  owner = new pg.Client({ connectionString: open.database.ownerUrl });
  await owner.connect();
  dir = await mkdtemp(join(tmpdir(), 'redlich-test-purge-'));
  const path = join(dir, 'file');
  await writeFile(path, 'x');
  [tenant, other] = [await mintTenant(open.ports), await mintTenant(open.ports)];
  // The store of the worker, not the one of the test's own commands.
  const ports = { ...open.ports, files: diskFiles({ dir: join(open.filesDir, 'files') }) };
  const fill = async (made: TestTenant, wanted: { tickets: number; files: number }) => {
    const { id: template } = await createTicket(made.as.customer, { subject: 'Vorlage', body: 'Text' });
    return fillExpired(ports, { tenantId: made.tenantId, template, ...wanted, days: 400, path });
  };
  ids = await fill(tenant, { tickets, files });
  await fill(other, { tickets: 50, files: 20 });
  await setRetentionRule(tenant.as.dpo, { category: 'closedTickets', period: 'P30D' });
}, 120_000);
afterAll(async () => {
  await worker.kill();
  await owner.end();
  await open.close();
  await rm(dir, { recursive: true, force: true });
});

const enqueue = () =>
  withTenant(open.ports.db, tenant.tenantId, (tx) =>
    open.jobs.enqueue(tx, 'retention.run', { tenantId: tenant.tenantId }, { group: tenant.tenantId }),
  );

async function until(done: () => Promise<boolean>, what: string, ms = 30_000): Promise<void> {
  for (const end = Date.now() + ms; !(await done()); await pause(5))
    if (Date.now() > end) throw new Error(`not within ${ms} ms: ${what}`);
}

/** Whether somebody holds what only a change of tickets takes: nobody else than the worker changes them here. */
const isAtWork = async () =>
  (
    await owner.query(`select 1 from pg_locks l where l.database = (select oid from pg_database where datname = current_database())
      and l.relation in ('tickets'::regclass, 'articles'::regclass, 'disposals'::regclass) and l.mode = 'RowExclusiveLock'`)
  ).rowCount! > 0;

/** What the killed worker had begun ends with its connection. */
const isOver = async () =>
  (
    await owner.query(`select 1 from pg_stat_activity where datname = current_database()
      and application_name like 'redlich-worker%'`)
  ).rowCount === 0;

const slowed = ['tickets', 'articles', 'attachments', 'disposals', 'ledger_entries', 'audit_entries'];

/** Makes each step of a batch take long enough to be killed in. */
async function slowDown(): Promise<void> {
  await owner.query(`create function public.dawdle() returns trigger language plpgsql as
    $$ begin perform pg_sleep(0.02); return null; end $$`);
  for (const table of slowed)
    await owner.query(`create trigger dawdle after insert or delete on ${table}
      for each statement execute function public.dawdle()`);
}
async function speedUp(): Promise<void> {
  for (const table of slowed) await owner.query(`drop trigger dawdle on ${table}`);
}

interface Left {
  tickets: string[];
  /** Tickets without their message, messages without their ticket, files without either. */
  torn: number;
  gone: string[];
}

const look = () =>
  withTenant(open.ports.db, tenant.tenantId, async (tx): Promise<Left> => {
    const { tenantId } = tenant;
    const rows = await tx
      .selectFrom('tickets as t')
      .leftJoin('articles as r', (both) =>
        both.onRef('r.tenantId', '=', 't.tenantId').onRef('r.ticketId', '=', 't.ticketId'),
      )
      .leftJoin('attachments as f', (both) =>
        both.onRef('f.tenantId', '=', 'r.tenantId').onRef('f.articleId', '=', 'r.articleId'),
      )
      .select(['t.ticketId', 'r.articleId', 'f.attachmentId'])
      .where('t.tenantId', '=', tenantId)
      .where('t.number', '>=', 100_000)
      .execute();
    const disposals = await tx.selectFrom('disposals').select('objectIds').where('tenantId', '=', tenantId).execute();
    const filed = new Set(ids.slice(0, files));
    const torn = rows.filter(
      ({ ticketId, articleId, attachmentId }) => articleId === null || filed.has(ticketId) !== (attachmentId !== null),
    );
    return {
      tickets: rows.map(({ ticketId }) => ticketId),
      torn: torn.length,
      gone: disposals.flatMap(({ objectIds }) => objectIds),
    };
  });

function filesOf({ tenantId }: TestTenant): number {
  const folder = join(open.filesDir, 'files', tenantId);
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
}

test('a purge killed at fifty random points: nothing is half gone, nothing counted twice, and the ledger holds', async () => {
  const before = filesOf(other);
  await slowDown();
  for (let i = 0; i < kills; i += 1) {
    worker.start();
    await enqueue();
    await until(isAtWork, 'the worker at work');
    await pause(Math.random() * 150);
    await worker.kill();
    await until(isOver, 'the end of what the killed worker had begun');
    const { tickets: there, torn, gone } = await look();
    expect(torn).toBe(0);
    expect(new Set([...there, ...gone]).size).toBe(tickets);
    expect(there.length + gone.length).toBe(tickets);
  }
  await speedUp();
  worker.start();
  await enqueue();
  await until(async () => (await look()).tickets.length === 0, 'the end of the purge', 120_000);
  await until(
    async () =>
      (
        await withTenant(open.ports.db, tenant.tenantId, (tx) =>
          tx.selectFrom('blobs').select('blobId').where('tenantId', '=', tenant.tenantId).execute(),
        )
      ).length === 0 && filesOf(tenant) === 0,
    'the end of the files',
    120_000,
  );
  const { gone } = await look();
  expect(gone.toSorted()).toEqual(ids.toSorted());
  expect(await verifyLedger(tenant.system)).toMatchObject({ brokenAt: null });
  const lines = await withTenant(open.ports.db, tenant.tenantId, (tx) =>
    tx.selectFrom('ledgerEntries').select('objectIds').where('tenantId', '=', tenant.tenantId).execute(),
  );
  expect(lines.flatMap(({ objectIds }) => objectIds).toSorted()).toEqual(ids.toSorted());
  expect(filesOf(other)).toBe(before);
}, 600_000);
