// pnpm bench:notices [tenants]: how long the checks of published notices take. Needs REDLICH_TEST_SERVER_URL, a PostgreSQL
// to make a database on, as the database tests do.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectDatabase } from '@redlich/db';
import { dropTemplate, makeTemplate } from '@redlich/db/testing';
import { checkNotice, queues, recordNoticeCheck, watchDueNotices, watchNotice, type Ports } from '@redlich/domain';
import { mintTenant, publishStated, type TestTenant } from '@redlich/domain/testing';
import { fixedClock } from '@redlich/platform/clock';
import { diskFiles } from '@redlich/platform/files';
import { installQueues, openJobQueue } from '@redlich/platform/jobs';
import { appRole } from '@redlich/db/migrate';
import { percentile } from './measure/percentile.ts';

const tenantCount = Number(process.argv[2] ?? 1_000);
const connectionsMax = 5;

const database = await makeTemplate(({ ownerUrl }) => installQueues({ ownerUrl, queues, appRole }));
const url = database.appUrl;
const db = connectDatabase({ url, connectionsMax, applicationName: 'redlich-bench' });
const jobs = await openJobQueue({ url, applicationName: 'redlich-bench', works: false, onError: () => {} });
const quiet = () => {};
const ports: Ports = {
  db,
  jobs,
  files: diskFiles({ dir: await mkdtemp(join(tmpdir(), 'redlich-bench-')) }),
  clock: fixedClock(new Date()),
  log: { info: quiet, warn: quiet, error: console.error },
  secret: 'a secret of the bench, 32 characters long',
  keyEncryptionKeys: [Buffer.alloc(32, 7)],
  site: { scheme: 'https', port: undefined, platformDomain: 'localhost' },
};

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

async function each(name: string, tenants: readonly TestTenant[], work: (tenant: TestTenant) => Promise<unknown>) {
  const times: number[] = [];
  const before = process.cpuUsage();
  for (const tenant of tenants) times.push(await timed(() => work(tenant)));
  const { user, system } = process.cpuUsage(before);
  const own = ((user + system) / 1_000 / tenants.length).toFixed(1);
  times.sort((a, b) => a - b);
  const all = times.reduce((sum, time) => sum + time, 0);
  const figures = [0.5, 0.95, 0.99]
    .map((share) => `p${share * 100} ${percentile(times, share).toFixed(1)} ms`)
    .join(', ');
  console.log(
    `${name}: ${figures}; own processor time ${own} ms; ${tenants.length} tenants in ${(all / 1_000).toFixed(1)} s`,
  );
}

try {
  const tenants: TestTenant[] = [];
  while (tenants.length < tenantCount) {
    const tenant = await mintTenant(ports);
    await publishStated(tenant);
    tenants.push(tenant);
  }
  await each('full check, one language', tenants, ({ as }) => checkNotice(as.dpo, { language: 'de' }));
  await each('watch, the first', tenants, ({ system }) => watchNotice(system));
  await each('watch, nothing new', tenants, ({ system }) => watchNotice(system));
  await each('lints, both languages', tenants, ({ system }) => recordNoticeCheck(system));
  console.log(`schedule with nobody due: ${(await timed(() => watchDueNotices(ports))).toFixed(1)} ms`);
} finally {
  await jobs.stop();
  await db.destroy();
  await dropTemplate(database.name);
}
