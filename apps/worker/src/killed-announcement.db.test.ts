import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import { command, createAnnouncement, createCustomer, startAnnouncement } from '@redlich/domain';
import { mintTenant, openTestPorts, type TestPorts, type TestTenant } from '@redlich/domain/testing';
import { workerProcess, type WorkerProcess } from '../testing/worker-process.ts';

/** One tenant writes to many, forty-nine to two each. */
const big = 600;
const smallTenants = 49;

let test1: TestPorts;
let worker: WorkerProcess;
beforeAll(async () => {
  test1 = await openTestPorts({ now: new Date() });
  worker = await workerProcess({ appUrl: test1.database.appUrl, dataDir: test1.filesDir, secret: test1.ports.secret });
});
afterAll(async () => {
  await worker.stop();
  await test1.close();
});

async function begin(tenant: Pick<TestTenant, 'system'>): Promise<void> {
  const id = await command('mail.deliver', createAnnouncement)(tenant.system, {
    class: 'service',
    subject: { de: 'Wartung', en: '' },
    body: { de: 'Am Montag.', en: '' },
    audience: { kind: 'everybody' },
  });
  await command('mail.deliver', startAnnouncement)(tenant.system, id);
}

interface Mail {
  messageId: string;
  tenant: string;
}

/** Every mail that left, in the order in which they did. */
async function outbox(): Promise<Mail[]> {
  const dir = join(test1.filesDir, 'outbox');
  const names = (await readdir(dir).catch(() => [])).filter((name) => name.endsWith('.eml')).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const note = await readFile(join(dir, `${name.slice(0, -4)}.json`), 'utf8');
      const { messageId, from } = JSON.parse(note) as { messageId: string; from: string };
      return { messageId, tenant: from.split('@')[1]! };
    }),
  );
}

async function until(done: () => Promise<boolean>, withinMs: number): Promise<void> {
  for (const end = Date.now() + withinMs; !(await done()); await pause(200)) if (Date.now() > end) return;
}

/** What the dead worker had in hand is held for two minutes; nobody waits that long here. */
const letGo = ({ tenantId }: TestTenant) =>
  withTenant(test1.ports.db, tenantId, (tx) =>
    tx
      .updateTable('announcementCopies')
      .set({ dueAt: new Date() })
      .where('tenantId', '=', tenantId)
      .where('state', '=', 'waiting')
      .where('dueAt', '>', new Date())
      .execute(),
  );

test(
  'the worker is killed half-way: everybody gets the announcement, nobody twice but for the mail in flight, and fifty tenants go side by side',
  { timeout: 300_000 },
  async () => {
    const tenant = await mintTenant(test1.ports);
    for (let n = 1; n < big; n += 1)
      await createCustomer(tenant.system, { firstName: '', lastName: `K ${n}`, email: `k${n}@kunde.example` });
    const others: TestTenant[] = [];
    for (let n = 0; n < smallTenants; n += 1) others.push(await mintTenant(test1.ports));
    await begin(tenant);
    for (const other of others) await begin(other);

    worker.start();
    await until(async () => (await outbox()).length >= 250, 60_000);
    await worker.kill();
    const before = await outbox();
    expect(before.length).toBeLessThan(big);
    for (const each of [tenant, ...others]) await letGo(each);
    worker.start();
    const all = big + smallTenants;
    await until(async () => new Set((await outbox()).map(({ messageId }) => messageId)).size >= all, 240_000);

    const mails = await outbox();
    const ids = mails.map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(all);
    // One tenant has one mail under way at a time.
    const twice = mails.filter(({ messageId }, at) => ids.indexOf(messageId) !== at);
    const byTenant = Map.groupBy(twice, (mail) => mail.tenant);
    expect([...byTenant.values()].every(({ length }) => length === 1)).toBe(true);

    // The many of one did not keep the few of the others waiting.
    const lastOfOthers = mails.findLastIndex(
      (mail) => mail.tenant !== `${tenant.slug}.example` && !twice.includes(mail),
    );
    expect(lastOfOthers).toBeLessThan(mails.length - big / 4);
  },
);
