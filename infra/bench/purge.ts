// pnpm bench:purge [tickets] [files] [night|person]: how long it takes to delete very much, by the night's rule or because the
// one person whose tickets they are asked for it, how long its longest transaction is, and what the api feels of it meanwhile.
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connectDatabase, withTenant, type Database } from '@redlich/db';
import { setRetentionRule, systemActor } from '@redlich/domain';
import { fillExpired } from '@redlich/domain/testing';
import { diskFiles } from '@redlich/platform/files';
import { openJobQueue } from '@redlich/platform/jobs';
import { step } from '../bootstrap/progress.mjs';
import { ensureServiceBuild } from '../local/service-build.ts';
import { stopOrder } from '../local/stop-order.ts';
import { ask } from './ask.ts';
import { fill } from './data/fill.ts';
import { registerTenants } from './data/tenants.ts';
import { openDatabase } from './instance.ts';
import { logIn, type OpenTenant } from './log-in.ts';
import { memoryOf } from './measure/memory.ts';
import { percentile } from './measure/percentile.ts';
import { silentPorts } from './silent-ports.ts';
import { watchTransactions } from './measure/transactions.ts';
import { startCold } from './works/start.ts';

const [tickets = 100_000, files = 50_000] = process.argv.slice(2, 4).map(Number);
const byPerson = process.argv[4] === 'person';
const stops = stopOrder();

try {
  const built = await step('building pages and services', () => ensureServiceBuild());
  const database = await step('starting the database', () => openDatabase(stops));
  const wanted = ['gross', 'klein'].map((slug) => ({ slug, tickets: 500 }));
  const [large, small] = await registerTenants(database, wanted);
  if (!large || !small) throw new Error('no tenants');
  await step('filling the database', () => fill(database.postgres, [large, small]));
  const { services } = await step('starting api, web and worker', () =>
    startCold(stops, database, large, { built, profileDir: undefined }),
  );
  const db = connectDatabase({ url: database.appUrl, connectionsMax: 4, applicationName: 'redlich-bench' });
  stops.add(() => db.destroy());
  await step(`${tickets} closed tickets, ${files} files`, () => fillClosed(db, database, large.tenantId));

  const apiPort = services.ports.REDLICH_API_PORT;
  const open = await logIn(apiPort, [large, small]);
  const idleUntil = performance.now() + 15_000;
  const idle = await timesOf(apiPort, open, () => performance.now() >= idleUntil);
  const worker = services.pidOf('worker');
  const memory: number[] = [];
  const sampling = setInterval(() => memory.push(memoryOf(worker)?.rssMb ?? 0), 1_000);
  const startedAt = performance.now();
  const transactions = await watchTransactions(database.postgres.superuserUrl);
  stops.add(transactions.stop);
  const begin = byPerson ? enqueueErasure : enqueueNight;
  await begin(db, database.appUrl, large.tenantId);
  let [ticketsGoneAt, allGoneAt] = [0, 0];
  const watching = (async () => {
    for (; allGoneAt === 0; await sleep(500)) {
      const left = await countLeft(db, large.tenantId);
      if (ticketsGoneAt === 0 && left.tickets === 0) ticketsGoneAt = performance.now();
      if (left.tickets === 0 && left.files === 0) allGoneAt = performance.now();
    }
  })();
  const busy = await timesOf(apiPort, open, () => allGoneAt > 0);
  await watching;
  clearInterval(sampling);
  const seconds = (at: number) => ((at - startedAt) / 1_000).toFixed(1);
  const p95 = (times: readonly number[]) => percentile(times, 0.95).toFixed(1);
  console.log(`tickets gone after ${seconds(ticketsGoneAt)} s, files after ${seconds(allGoneAt)} s`);
  console.log(
    `lists at the api: p95 ${p95(idle)} ms idle (${idle.length}), ${p95(busy)} ms meanwhile (${busy.length})`,
  );
  console.log(`longest transaction of the worker: ${transactions.longestMs().toFixed(0)} ms`);
  const third = Math.floor(memory.length / 3);
  const highest = (values: readonly number[]) => Math.max(0, ...values).toFixed(0);
  console.log(
    `memory of the worker, highest: ${highest(memory.slice(0, third))} MB in the first third, ${highest(memory.slice(-third))} MB in the last`,
  );
} finally {
  await stops.run();
}

async function fillClosed(db: Database, { dataDir }: { dataDir: string }, tenantId: string): Promise<string[]> {
  const path = join(dataDir, 'one-byte');
  writeFileSync(path, 'x');
  const template = await withTenant(db, tenantId, (tx) =>
    tx
      .selectFrom('tickets')
      .select('ticketId')
      .where('tenantId', '=', tenantId)
      .orderBy('articleCount')
      .limit(1)
      .executeTakeFirstOrThrow(),
  );
  const ports = { db, files: diskFiles({ dir: join(dataDir, 'files') }), clock: { now: () => new Date() } };
  return fillExpired(ports, { tenantId, template: template.ticketId, tickets, files, days: 400, path });
}

async function enqueueNight(db: Database, url: string, tenantId: string): Promise<void> {
  const ports = silentPorts(db, 'a secret of the bench, 32 characters long');
  const scope = { ports, tenantId, actor: systemActor, requestId: randomUUID() };
  await setRetentionRule(scope, { category: 'closedTickets', period: 'P1Y' });
  const jobs = await openJobQueue({ url, applicationName: 'redlich-bench', works: false, onError: () => {} });
  await withTenant(db, tenantId, (tx) => jobs.enqueue(tx, 'retention.run', { tenantId }, { group: tenantId }));
  await jobs.stop();
}

/** The person whose tickets they all are has asked for the deletion of everything. */
async function enqueueErasure(db: Database, url: string, tenantId: string): Promise<void> {
  const erasureId = randomUUID();
  const jobs = await openJobQueue({ url, applicationName: 'redlich-bench', works: false, onError: () => {} });
  await withTenant(db, tenantId, async (tx) => {
    const { customerId } = await tx
      .selectFrom('tickets')
      .select('customerId')
      .where('tenantId', '=', tenantId)
      .where('number', '=', 100_000)
      .executeTakeFirstOrThrow();
    const requested = { tenantId, erasureId, customerId: customerId!, requestedAt: new Date() };
    await tx.insertInto('erasures').values(requested).execute();
    await jobs.enqueue(tx, 'erasure.run', { tenantId, erasureId }, { group: tenantId });
  });
  await jobs.stop();
}

/** Whether any is left: one or none of each. */
async function countLeft(db: Database, tenantId: string) {
  return withTenant(db, tenantId, async (tx) => {
    const found = await tx
      .selectFrom('tickets')
      .select('ticketId')
      .where('tenantId', '=', tenantId)
      .where('number', '>=', 100_000)
      .limit(1)
      .execute();
    const blobs = await tx.selectFrom('blobs').select('blobId').where('tenantId', '=', tenantId).limit(1).execute();
    return { tickets: found.length, files: blobs.length };
  });
}

/** Lists asked for one after the other until it is over, in ascending milliseconds. */
async function timesOf(port: number, tenants: readonly OpenTenant[], isOver: () => boolean): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; !isOver(); i += 1) {
    const { headers } = tenants[i % tenants.length]!;
    const askedAt = performance.now();
    const { status } = await ask({ port, path: '/api/v1/tickets?limit=50', headers });
    if (status !== 200) throw new Error(`list answered ${status}`);
    times.push(performance.now() - askedAt);
    await sleep(20);
  }
  return times.sort((a, b) => a - b);
}
