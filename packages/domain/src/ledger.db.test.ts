import { writeFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { connectDatabase, withTenant } from '@redlich/db';
import { cloneTemplate } from '@redlich/db/testing';
import { mintTenant, openTestPorts, testPassword, type TestPorts, type TestTenant } from '../testing/index.ts';
import { beginErasure, listErasures, runErasure } from './erasure/index.ts';
import { exportLedger, getDeletionCertificate, listLedger, verifyLedger, type Spool } from './ledger/index.ts';
import { replayLedger } from './replay/index.ts';
import { runRetention, setRetentionRule } from './retention/index.ts';
import { createTicket, updateTicket } from './tickets/index.ts';

let testPorts: TestPorts;
let tenant: TestTenant;
let owner: pg.Client;
const spool: Spool = async (content) => {
  const dir = await mkdtemp(join(tmpdir(), 'redlich-test-spool-'));
  await writeFile(join(dir, 'text'), content);
  return { path: join(dir, 'text'), dispose: () => rm(dir, { recursive: true, force: true }) };
};
beforeAll(async () => {
  testPorts = await openTestPorts();
  owner = new pg.Client({ connectionString: testPorts.database.superuserUrl });
  await owner.connect();
});
beforeEach(async () => {
  tenant = await mintTenant(testPorts.ports);
});
afterAll(async () => {
  await owner.end();
  await testPorts.close();
});

const monthMs = 31 * 86_400_000;
async function closedTicket(subject = 'Streng vertraulich') {
  const { id } = await createTicket(tenant.as.customer, { subject, body: 'Text' });
  await updateTicket(tenant.as.agent, { id, state: 'closed' });
  return id;
}
/** Two nights in which something is past its period. */
async function twoRuns(): Promise<string[]> {
  await setRetentionRule(tenant.as.dpo, { category: 'closedTickets', period: 'P30D', reason: '' });
  const gone: string[] = [];
  for (const _ of [1, 2]) {
    gone.push(await closedTicket(), await closedTicket());
    testPorts.ports.clock.advance(monthMs);
    await runRetention(tenant.system, testPorts.ports.clock.now());
    await exportLedger(tenant.system, spool);
  }
  return gone;
}
const change = (set: string, sequence: number) =>
  owner.query(`update ledger_entries set ${set} where tenant_id = $1 and sequence = $2`, [tenant.tenantId, sequence]);
const cut = (sequence: number) =>
  owner.query('delete from ledger_entries where tenant_id = $1 and sequence = $2', [tenant.tenantId, sequence]);

test('every deletion is a line with its ids and nothing of whom, each with the hash of the one before', async () => {
  const gone = await twoRuns();
  const { items } = await listLedger(tenant.as.dpo, { limit: 10 });
  const ofTickets = items.filter(({ category }) => category === 'closedTickets').reverse();
  expect(ofTickets).toMatchObject([
    { ground: 'period', objects: 2, objectIds: expect.arrayContaining(gone.slice(0, 2)) },
    { ground: 'period', objects: 2, objectIds: expect.arrayContaining(gone.slice(2)) },
  ]);
  for (const [at, { previousHash }] of items.slice(0, -1).entries()) expect(previousHash).toBe(items[at + 1]!.hash);
  const kept = await owner.query('select t::text from ledger_entries t where tenant_id = $1', [tenant.tenantId]);
  for (const secret of ['Streng', tenant.email.customer, 'Jutta'])
    expect(JSON.stringify(kept.rows)).not.toContain(secret);
  expect(await verifyLedger(tenant.as.dpo)).toMatchObject({ brokenAt: null, why: null, entries: items.length });
});

test('one altered, removed or forged line is found, whatever was changed in it', async () => {
  await twoRuns();
  const { entries } = await verifyLedger(tenant.as.dpo);
  expect(entries).toBeGreaterThanOrEqual(2);
  const alterations = [
    'objects = objects + 1',
    `category = 'rawMails'`,
    `ground = 'request'`,
    `recorded_at = recorded_at + interval '1 second'`,
    `object_ids = array_remove(object_ids, object_ids[1])`,
    `entry_id = gen_random_uuid()`,
    `rule = null`,
    `stores = '{database}'`,
  ];
  for (const set of alterations) {
    await owner.query('begin');
    await change(set, 1);
    await owner.query('commit');
    expect(await verifyLedger(tenant.as.dpo), set).toMatchObject({ brokenAt: 1, why: 'hash' });
    await restore();
  }
  await change(`hash = repeat('a', 64)`, 1);
  expect(await verifyLedger(tenant.as.dpo)).toMatchObject({ brokenAt: 1, why: 'hash' });
  await restore();
  await cut(1);
  expect(await verifyLedger(tenant.as.dpo)).toMatchObject({ brokenAt: 2, why: 'gap' });
  await restore();
  await cut(entries);
  expect(await verifyLedger(tenant.as.dpo)).toMatchObject({ brokenAt: entries, why: 'missing' });

  /** As the copies have it. */
  async function restore() {
    await owner.query('delete from ledger_entries where tenant_id = $1', [tenant.tenantId]);
    const { replayableEntries, restoreLine } = await import('./ledger/index.ts');
    for await (const line of replayableEntries(tenant.system))
      await withTenant(testPorts.ports.db, tenant.tenantId, (tx) => restoreLine({ tx } as never, line));
  }
});

test('the services themselves can neither change nor delete a line', async () => {
  await twoRuns();
  const asService = (work: Parameters<typeof withTenant<unknown>>[2]) =>
    withTenant(testPorts.ports.db, tenant.tenantId, work);
  await expect(asService((tx) => tx.updateTable('ledgerEntries').set({ objects: 9 }).execute())).rejects.toThrow(
    /permission denied/,
  );
  await expect(asService((tx) => tx.deleteFrom('ledgerEntries').execute())).rejects.toThrow(/permission denied/);
});

test('an erasure has its certificate in both languages, which names nobody', async () => {
  await closedTicket();
  await beginErasure(tenant.as.customer, { password: testPassword, confirmed: true });
  const [erasure] = (await listErasures(tenant.as.dpo, undefined)).items;
  await runErasure(tenant.system, erasure!.id);
  const paper = await getDeletionCertificate(tenant.as.dpo, { id: erasure!.id, language: 'de' });
  expect(JSON.stringify(paper)).not.toContain(tenant.email.customer);
  expect(paper.blocks).toContainEqual({
    kind: 'table',
    columns: ['Was gelöscht wurde', 'Anzahl'],
    rows: [
      ['Anfragen der Person', '1'],
      ['Zugang zum Portal', '1'],
      ['Profil der Person', '1'],
    ],
  });
  expect(paper.footer).toMatch(/[0-9a-f]{64}/);
  const english = await getDeletionCertificate(tenant.as.dpo, { id: erasure!.id, language: 'en' });
  expect(english.title).toBe('Certificate of deletion');
  await expect(getDeletionCertificate(tenant.as.dpo, { id: tenant.queueId, language: 'de' })).rejects.toMatchObject({
    code: 'notFound',
  });
});

test('a backup from before is restored: what was deleted since goes again before anybody is served, and the chain goes on', async () => {
  // A database of its own stands for the restored backup; the file store, and with it the copies, outlives it.
  const own = await openTestPorts();
  try {
    const one = await mintTenant(own.ports);
    const { id: ticketId } = await createTicket(one.as.customer, { subject: 'Kanarienvogel', body: 'Kanarienvogel' });
    await own.ports.db.destroy();
    await own.jobs.stop();
    const backup = await cloneTemplate(own.database.name);
    const open = (url: string) => connectDatabase({ url, connectionsMax: 3, applicationName: 'redlich-test' });
    const { openJobQueue } = await import('@redlich/platform/jobs');
    const queue = (url: string) =>
      openJobQueue({ url, applicationName: 'redlich-test-jobs', works: false, onError: () => {} });

    const [db, jobs] = [open(own.database.appUrl), await queue(own.database.appUrl)];
    const ports = { ...own.ports, db, jobs };
    await beginErasure({ ...one.as.customer, ports }, { password: testPassword, confirmed: true });
    const [erasure] = (await listErasures({ ...one.as.dpo, ports }, undefined)).items;
    await runErasure({ ...one.system, ports }, erasure!.id);
    await exportLedger({ ...one.system, ports }, spool);
    await db.destroy();
    await jobs.stop();

    const [restored, restoredJobs] = [open(backup.appUrl), await queue(backup.appUrl)];
    const system = { ...one.system, ports: { ...own.ports, db: restored, jobs: restoredJobs } };
    const left = () =>
      withTenant(restored, one.tenantId, async (tx) => [
        ...(await tx.selectFrom('tickets').select('ticketId as id').execute()),
        ...(await tx.selectFrom('customers').select('customerId as id').execute()),
        ...(await tx.selectFrom('logins').select('customerId as id').where('customerId', 'is not', null).execute()),
      ]);
    const before = (await left()).map(({ id }) => id);
    expect(before).toEqual(expect.arrayContaining([ticketId, one.as.customer.actor.id]));
    expect(await replayLedger(system)).toMatchObject({ people: 1 });
    expect(await left()).toEqual([]);
    expect(await verifyLedger({ ...one.as.dpo, ports: system.ports })).toMatchObject({ brokenAt: null });
    expect(await replayLedger(system)).toEqual({ restored: 0, people: 0 });
    await restored.destroy();
    await restoredJobs.stop();
  } finally {
    await own.close().catch(() => {});
  }
}, 60_000);
