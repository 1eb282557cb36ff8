import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import {
  createArticle,
  createBackup,
  createOrganisation,
  openForPlatform,
  openSecret,
  operatorSeedName,
  placeHold,
  restorePlatform,
  sealForPlatform,
  sealSecret,
  setRetentionRule,
  updateTicket,
  verifyBackup,
  whyNotServe,
} from '@redlich/domain';
import { mintTenant, type TestTenant } from '@redlich/domain/testing';
import {
  copied,
  dump,
  filesOf,
  openInstallation,
  scratchFolder,
  ticketWithFile,
  type Installation,
} from '../testing/backups.ts';

let scratch: Awaited<ReturnType<typeof scratchFolder>>;
let source: Installation;
let target: Installation;
let tenants: [TestTenant, TestTenant];
const secretName = { purpose: 'totp', id: '00000000-0000-4000-8000-000000000001' };
let sealed: string;

const keysDir = () => join(scratch.dir, 'keys');
const create = (days = 35) => createBackup(source.ports, source.tools, { folder: scratch.dir, days });
const inTenant = <T>(
  { ports }: Installation,
  { tenantId }: TestTenant,
  work: (scope: Parameters<typeof sealSecret>[0]) => Promise<T>,
) => withTenant(ports.db, tenantId, (tx) => work({ tx, tenantId, ports, now: ports.clock.now() }));

beforeAll(async () => {
  scratch = await scratchFolder();
  source = await openInstallation(keysDir());
  tenants = [await mintTenant(source.ports), await mintTenant(source.ports)];
  for (const tenant of tenants) await furnish(tenant);
  sealed = await inTenant(source, tenants[0], (scope) => sealSecret(scope, secretName, 'ein Geheimnis'));
}, 60_000);
async function furnish(tenant: TestTenant): Promise<void> {
  const id = await ticketWithFile(tenant, scratch.dir, `Büro "${tenant.tenantId}"\t\\N`);
  await createArticle(tenant.as.agent, { id, visibility: 'public', body: 'Antwort\r\nmit Zeilen' });
  await createArticle(tenant.as.agent, { id, visibility: 'internal', body: '\\.' });
  // A locked ticket is hidden from who does not say that it sees those.
  const { number } = await updateTicket(tenant.as.agent, { id, state: 'closed' });
  await placeHold(tenant.as.dpo, {
    kind: 'ticket',
    reference: String(number),
    reason: 'Streit',
    reviewOn: '2026-06-01',
  });
  await createOrganisation(tenant.as.admin, { name: 'Werft', domains: ['werft.example'], note: '' });
  await setRetentionRule(tenant.as.dpo, { category: 'closedTickets', period: 'P900D', reason: 'Üblich' });
}

beforeEach(async () => {
  target = await openInstallation(keysDir(), 9);
});
afterEach(() => target.close());
afterAll(async () => {
  await source.close();
  await scratch.remove();
});

test('the platform comes back row for row and byte for byte, and its secrets open with the key of the new place', async () => {
  const { file } = await create();
  expect(await verifyBackup(source.ports, source.tools, file)).toMatchObject({ objects: 4 });
  expect(await restorePlatform(target.ports, target.tools, file)).toEqual({
    tenants: 0,
    people: 0,
    lines: 0,
    objects: 4,
  });
  const [before, after] = [copied(await dump(source.all)), copied(await dump(target.all))];
  expect(before.size).toBeGreaterThan(20);
  expect(after).toEqual(before);
  expect(await filesOf(target.ports)).toEqual(await filesOf(source.ports));
  expect(await inTenant(target, tenants[0], (scope) => openSecret(scope, secretName, sealed))).toBe('ein Geheimnis');
  expect(await whyNotServe(target.ports)).toBeUndefined();
});

test('operators keep their second factor, and nobody stays logged in', async () => {
  const operatorId = randomUUID();
  await source.all.query(
    `insert into platform.operators (operator_id, email, name, language, created_at) values ($1, 'kim@platform.example', 'Kim', 'de', now())`,
    [operatorId],
  );
  await source.all.query(
    'insert into platform.operator_seeds (operator_id, sealed_seed, created_at) values ($1, $2, now())',
    [operatorId, sealForPlatform(source.ports, operatorSeedName(operatorId), 'SAATGUT')],
  );
  await source.all.query(
    `insert into sessions (tenant_id, session_hash, login_id, session_id, created_at, expires_at)
     select tenant_id, 'x', login_id, $1, now(), now() from logins limit 1`,
    [randomUUID()],
  );
  expect((await dump(source.all)).has('public.sessions')).toBe(true);
  const { file } = await create();
  await restorePlatform(target.ports, target.tools, file);
  const { rows } = await target.all.query<{ sealed_seed: string }>('select sealed_seed from platform.operator_seeds');
  expect(rows.map((row) => openForPlatform(target.ports, operatorSeedName(operatorId), row.sealed_seed))).toEqual([
    'SAATGUT',
  ]);
  expect((await dump(target.all)).has('public.sessions')).toBe(false);
});

test('waiting jobs come back with their ids, and nothing else of the queue', async () => {
  const jobs = ({ all }: Installation) =>
    all.query(`select name, data, group_id from pgboss.job where state < 'active' order by name, data::text`);
  await withTenant(source.ports.db, tenants[0].tenantId, (tx) =>
    source.ports.jobs.enqueue(tx, 'usage.count', { tenantId: tenants[0].tenantId }, { group: tenants[0].tenantId }),
  );
  const { file } = await create();
  await restorePlatform(target.ports, target.tools, file);
  const { rows } = await jobs(source);
  expect(rows.length).toBeGreaterThan(0);
  expect((await jobs(target)).rows).toEqual(rows);
});

test('a file that was changed is refused before anything is written', async () => {
  const { file } = await create();
  const whole = await readFile(file);
  const changed = join(scratch.dir, 'changed.backup');
  for (const bytes of [
    whole.subarray(0, -1),
    Buffer.from(whole.map((byte, at) => (at === whole.length - 500 ? byte ^ 1 : byte))),
  ]) {
    await writeFile(changed, bytes);
    await expect(restorePlatform(target.ports, target.tools, changed)).rejects.toThrow(/not as it was written|cut off/);
  }
  expect((await dump(target.all)).has('public.tenants')).toBe(false);
  expect(await filesOf(target.ports)).toEqual(new Map());
});

test('a database that is not empty, or at other migrations, is refused', async () => {
  const { file } = await create();
  await target.all.query(`insert into platform.kysely_migration (name, timestamp) values ('9999-later', '')`);
  await expect(restorePlatform(target.ports, target.tools, file)).rejects.toThrow('9999-later');
  await target.all.query(`delete from platform.kysely_migration where name = '9999-later'`);
  await mintTenant(target.ports);
  await expect(restorePlatform(target.ports, target.tools, file)).rejects.toThrow('not empty');
});

test('while a service is connected nothing is restored, and no mark stays', async () => {
  const { file } = await create();
  const service = new pg.Client({ connectionString: target.test.database.appUrl, application_name: 'redlich-api' });
  await service.connect();
  await expect(restorePlatform(target.ports, target.tools, file)).rejects.toThrow('stop them first');
  await service.end();
  expect(await whyNotServe(target.ports)).toBeUndefined();
});

test('one that died before its rows were there may be begun with another file', async () => {
  const [{ file }, { file: another }] = [await create(), await create()];
  const { owner } = target.tools;
  const dying = {
    ...target.tools,
    owner: { ...owner, write: () => Promise.reject(new Error('the machine went down')) },
  };
  await expect(restorePlatform(target.ports, dying, file)).rejects.toThrow('went down');
  expect(await whyNotServe(target.ports)).toContain('not finished');
  expect((await dump(target.all)).has('public.tenants')).toBe(false);
  await restorePlatform(target.ports, target.tools, another);
  expect(await whyNotServe(target.ports)).toBeUndefined();
});
