import { randomBytes } from 'node:crypto';
import { access, copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import {
  createBackup,
  createTicket,
  expireBackups,
  listBackups,
  openSecret,
  restoreTenant,
  sealSecret,
  verifyBackup,
  type Ports,
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

const dayMs = 86_400_000;
const secretName = { purpose: 'totp', id: '00000000-0000-4000-8000-000000000001' };
let scratch: Awaited<ReturnType<typeof scratchFolder>>;
let source: Installation;
let target: Installation;
let mine: TestTenant;
let other: TestTenant;
let sealed: string;

const inTenant = <T>(ports: Ports, tenantId: string, work: (scope: Parameters<typeof sealSecret>[0]) => Promise<T>) =>
  withTenant(ports.db, tenantId, (tx) => work({ tx, tenantId, ports, now: ports.clock.now() }));
const create = (days = 35) =>
  createBackup(source.ports, source.tools, {
    folder: scratch.dir,
    tenant: { id: mine.tenantId, slug: mine.slug },
    days,
  });
const restore = (at: Installation, file: string, replace = false) =>
  restoreTenant(at.ports, at.tools, { file, replace });
/** What only the restore itself notes. */
const lasting = (rows: Map<string, string[]>) =>
  new Map([...rows].map(([name, lines]) => [name, lines.filter((line) => !line.includes(',tenant.restore,'))]));
const rowsOf = async (at: Installation, { tenantId }: TestTenant) => lasting(copied(await dump(at.all, tenantId)));

beforeEach(async () => {
  scratch = await scratchFolder();
  const keysDir = join(scratch.dir, 'keys');
  source = await openInstallation(keysDir);
  target = await openInstallation(keysDir, 9);
  mine = await mintTenant(source.ports);
  other = await mintTenant(source.ports);
  await ticketWithFile(mine, scratch.dir, 'Meine Sache');
  await ticketWithFile(other, scratch.dir, 'Fremde Sache');
  sealed = await inTenant(source.ports, mine.tenantId, (scope) => sealSecret(scope, secretName, 'ein Geheimnis'));
}, 60_000);
afterEach(async () => {
  await target.close();
  await source.close();
  await scratch.remove();
});

test('a tenant comes into another platform whole, and nothing of its neighbour with it', async () => {
  const there = await mintTenant(target.ports);
  const before = await rowsOf(target, there);
  const { file } = await create();
  expect(await restore(target, file)).toMatchObject({ objects: 2 });
  expect(await rowsOf(target, mine)).toEqual(await rowsOf(source, mine));
  expect(await filesOf(target.ports, `${mine.tenantId}/`)).toEqual(await filesOf(source.ports, `${mine.tenantId}/`));
  expect(await inTenant(target.ports, mine.tenantId, (scope) => openSecret(scope, secretName, sealed))).toBe(
    'ein Geheimnis',
  );
  expect(await rowsOf(target, there)).toEqual(before);
  const all = JSON.stringify([[...(await dump(target.all))], [...(await filesOf(target.ports))]]);
  for (const foreign of ['Fremde Sache', other.tenantId, other.slug]) expect(all.includes(foreign)).toBe(false);
});

test('a tenant that is there is exchanged only when asked for, and its neighbour is not touched', async () => {
  const { file } = await create();
  const [was, neighbour] = [await rowsOf(source, mine), await rowsOf(source, other)];
  await createTicket(mine.as.customer, { subject: 'Später', body: 'Text' });
  source.ports.clock.advance(60_000);
  await expect(restore(source, file)).rejects.toThrow('--replace');
  await restore(source, file, true);
  expect(await rowsOf(source, mine)).toEqual(was);
  expect(await rowsOf(source, other)).toEqual(neighbour);
});

test('one that was suspended in the backup stays so, another is open again', async () => {
  const suspended = async () =>
    (await source.all.query('select suspended_at is not null as is from tenants where tenant_id = $1', [mine.tenantId]))
      .rows[0].is;
  const { file: open } = await create();
  await source.all.query(`update tenants set suspended_at = now(), suspension_reason = 'x' where tenant_id = $1`, [
    mine.tenantId,
  ]);
  const { file: closed } = await create();
  source.ports.clock.advance(60_000);
  await restore(source, open, true);
  expect(await suspended()).toBe(false);
  await restore(source, closed, true);
  expect(await suspended()).toBe(true);
});

test('rows of a second tenant that were smuggled into its backup do not get past the policies', async () => {
  const { file } = await create();
  const foreign = Buffer.from(
    `${other.tenantId}\t00000000-0000-4000-8000-00000000000a\t${'a'.repeat(64)}\t1\t2026-01-01\n`,
  );
  const { owner } = source.tools;
  const blobs = (await owner.tables()).find(({ name }) => name === 'public.blobs')!;
  const { Readable } = await import('node:stream');
  await expect(
    owner.change(async () => {
      await owner.enter(mine.tenantId);
      await owner.write(blobs, Readable.from([foreign]));
    }),
  ).rejects.toThrow('row-level security');
  expect(await verifyBackup(source.ports, source.tools, file)).toMatchObject({ objects: 2 });
});

test('a restore that died half-way leaves the tenant shut and is finished with the same file', async () => {
  const { file } = await create();
  const was = await rowsOf(source, mine);
  source.ports.clock.advance(60_000);
  const dying = {
    ...source.ports,
    files: { ...source.ports.files, put: () => Promise.reject(new Error('the machine went down')) },
  };
  await expect(restoreTenant(dying, source.tools, { file, replace: true })).rejects.toThrow('went down');
  const { rows } = await source.all.query('select suspended_at from tenants where tenant_id = $1', [mine.tenantId]);
  expect(rows[0].suspended_at).not.toBeNull();
  await restore(source, file);
  expect(await rowsOf(source, mine)).toEqual(was);
});

test('a restore that cannot be carried out leaves the tenant as it was, open and with its rows', async () => {
  const { file } = await createBackup(source.ports, source.tools, { folder: scratch.dir, days: 35 });
  const late = await mintTenant(source.ports);
  const was = await rowsOf(source, late);
  source.ports.clock.advance(120_000);
  const wanted = { file, tenantId: late.tenantId, replace: true };
  await expect(restoreTenant(source.ports, source.tools, wanted)).rejects.toThrow('does not hold this tenant');
  expect(await rowsOf(source, late)).toEqual(was);
  expect(
    await restoreTenant(source.ports, source.tools, { file, tenantId: mine.tenantId, replace: true }),
  ).toMatchObject({
    people: 0,
  });
});

test('without its own key, or with another, a backup opens for nobody', async () => {
  const { file, id } = await create();
  const place = join(scratch.dir, 'keys', `${id}.json`);
  const kept = JSON.parse(await readFile(place, 'utf8'));
  await writeFile(place, JSON.stringify({ ...kept, key: randomBytes(32).toString('base64url') }));
  await expect(restore(target, file)).rejects.toThrow('does not open');
  await source.tools.keys.destroy(id);
  await expect(restore(target, file)).rejects.toThrow(`the key ${id}`);
});

test('a key that would outlive its backup is not used', async () => {
  const { file, id } = await create();
  const place = join(scratch.dir, 'keys', `${id}.json`);
  const kept = JSON.parse(await readFile(place, 'utf8'));
  await writeFile(place, JSON.stringify({ ...kept, expiresAt: '2099-01-01T00:00:00.000Z' }));
  await expect(verifyBackup(source.ports, source.tools, file)).rejects.toThrow('outlive');
});

test('when its time is over file and key are destroyed, and a copy elsewhere opens no more', async () => {
  const { file, id } = await create(10);
  const copy = join(scratch.dir, 'copy.backup');
  await copyFile(file, copy);
  source.ports.clock.advance(10 * dayMs - 1_000);
  expect(await expireBackups(source.ports, source.tools)).toEqual([]);
  await verifyBackup(source.ports, source.tools, copy);
  source.ports.clock.advance(1_000);
  await expect(verifyBackup(source.ports, source.tools, copy)).rejects.toThrow('expired');
  expect(await expireBackups(source.ports, source.tools)).toEqual([id]);
  await expect(access(file)).rejects.toThrow();
  expect(await readdir(join(scratch.dir, 'keys'))).toEqual([]);
  // Whoever sets the clock back finds no key.
  source.ports.clock.advance(-dayMs);
  await expect(verifyBackup(source.ports, source.tools, copy)).rejects.toThrow(`the key ${id}`);
  const { items } = await listBackups({ ports: source.ports }, { limit: 10 });
  expect(items).toMatchObject([{ id, kind: 'tenant', tenantId: mine.tenantId, tenantName: expect.any(String) }]);
  expect(items[0]!.expiredAt).not.toBeNull();
});

test('a backup lives 1 to 400 days, and one that fails leaves neither file nor key', async () => {
  for (const days of [0, 401, 1.5]) await expect(create(days)).rejects.toThrow(RangeError);
  const broken = {
    ...source.ports,
    files: { ...source.ports.files, open: () => Promise.reject(new Error('no store')) },
  };
  await expect(
    createBackup(broken, source.tools, {
      folder: scratch.dir,
      tenant: { id: mine.tenantId, slug: mine.slug },
      days: 3,
    }),
  ).rejects.toThrow('no store');
  expect((await readdir(scratch.dir)).filter((name) => name.includes('backup'))).toEqual([]);
  expect(await readdir(join(scratch.dir, 'keys'))).toEqual([]);
});
