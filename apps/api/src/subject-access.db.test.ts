import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import { beginErasure, createOwnPackage, createPackage, deleteOldPackages, makePackage } from '@redlich/domain';
import { mintTenant, testPassword, type TestTenant } from '@redlich/domain/testing';
import { openTestApi, type TestApi } from '../testing/api.ts';

let api: TestApi;
let mine: TestTenant;
let other: TestTenant;
beforeAll(async () => {
  api = await openTestApi();
  mine = await mintTenant(api.ports);
  other = await mintTenant(api.ports);
}, 60_000);
afterAll(() => api.close());

let archives = 0;
/** An archive that keeps the names of what was added and writes a file as long as a download that can break off. */
const tools = {
  async openArchive() {
    const path = join(api.filesDir, `package-${(archives += 1)}.tmp`);
    const content = Buffer.alloc(3_000_000, String(archives));
    await writeFile(path, content);
    return {
      path,
      async add(name: string, stream: AsyncIterable<unknown>) {
        let bytes = 0;
        for await (const chunk of stream) bytes += (chunk as string).length;
        return { path: name, bytes, sha256: '' };
      },
      close: async () => ({ bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') }),
      dispose: async () => {},
    };
  },
  printer: { print: async () => ({ ok: true as const, paper: { bytes: new Uint8Array([1]) } }) },
};
const made = async (tenant: TestTenant, id: string) => (await makePackage(tenant.system, tools, id), id);
const own = async (tenant: TestTenant, kind: 'access' | 'portability') =>
  made(tenant, (await createOwnPackage(tenant.as.customer, { kind })).id);
const rows = (tenant: TestTenant) =>
  withTenant(api.ports.db, tenant.tenantId, (tx) =>
    tx
      .selectFrom('subjectPackages')
      .select(['subjectPackageId', 'state', 'blobId'])
      .where('tenantId', '=', tenant.tenantId)
      .execute(),
  );
const fetchIt = (tenant: TestTenant, who: 'customer' | 'dpo' | 'agent', id: string) =>
  api.ask(
    tenant,
    who,
    'GET',
    who === 'customer' ? `/profile/packages/${id}/archive` : `/subject-packages/${id}/archive`,
  );
const stateOf = async (tenant: TestTenant, id: string) =>
  (await rows(tenant)).find((row) => row.subjectPackageId === id);

test('a package is fetched once: a look ahead uses nothing up, a broken download is given back, the second is refused', async () => {
  const id = await own(mine, 'access');
  expect((await api.ask(mine, 'customer', 'HEAD', `/profile/packages/${id}/archive`)).status).toBe(403);
  const broken = await fetchIt(mine, 'customer', id);
  expect(broken.status).toBe(200);
  expect((await fetchIt(mine, 'customer', id)).status).toBe(409);
  await broken.body!.cancel();
  await expect.poll(async () => (await stateOf(mine, id))?.state).toBe('ready');
  const whole = await fetchIt(mine, 'customer', id);
  expect((await whole.arrayBuffer()).byteLength).toBe(3_000_000);
  expect(whole.headers.get('cache-control')).toContain('no-store');
  await expect.poll(() => stateOf(mine, id)).toMatchObject({ state: 'fetched', blobId: null });
  expect((await fetchIt(mine, 'customer', id)).status).toBe(409);
});

test('made twice it is made once, and a job that was killed begins anew', async () => {
  const { id } = await createOwnPackage(mine.as.customer, { kind: 'portability' });
  const killed = { ...tools, openArchive: () => Promise.reject(new Error('killed')) };
  await expect(makePackage(mine.system, killed, id)).rejects.toThrow('killed');
  expect(await stateOf(mine, id)).toMatchObject({ state: 'queued' });
  await made(mine, id);
  const { blobId } = (await stateOf(mine, id))!;
  await made(mine, id);
  expect((await stateOf(mine, id))!.blobId).toBe(blobId);
});

test('neither another tenant nor another role reaches it, and staff do not fetch what a person asked for', async () => {
  const { email } = mine;
  const waiting = (await rows(mine)).find(({ state }) => state === 'ready');
  const id = waiting!.subjectPackageId;
  expect((await fetchIt(other, 'customer', id)).status).toBe(404);
  expect((await fetchIt(other, 'dpo', id)).status).toBe(404);
  expect((await fetchIt(mine, 'dpo', id)).status).toBe(404);
  expect((await fetchIt(mine, 'agent', id)).status).toBe(403);
  const wanted = { kind: 'access', email: email.customer, reason: 'Antrag per Brief' };
  const refused = await api.ask(other, 'dpo', 'POST', '/subject-packages', wanted);
  expect(refused.status).toBe(422);
  const forStaff = await createPackage(mine.as.dpo, { kind: 'access', email: email.customer, reason: 'Antrag' });
  await made(mine, forStaff.id);
  expect((await fetchIt(mine, 'customer', forStaff.id)).status).toBe(404);
});

test('a few a day and one at a time: what is too much is said', async () => {
  await own(mine, 'access');
  const again = await api.ask(mine, 'customer', 'POST', '/profile/packages', { kind: 'access' });
  expect(again.status).toBe(429);
  await createOwnPackage(other.as.customer, { kind: 'access' });
  expect((await api.ask(other, 'customer', 'POST', '/profile/packages', { kind: 'access' })).status).toBe(409);
});

test('archives end after a week by themselves', async () => {
  const before = (await rows(mine)).filter(({ state }) => state === 'ready');
  expect(before.length).toBeGreaterThan(1);
  await withTenant(api.ports.db, mine.tenantId, (tx) =>
    tx
      .updateTable('subjectPackages')
      .set({ expiresAt: new Date(0) })
      .where('tenantId', '=', mine.tenantId)
      .execute(),
  );
  expect((await fetchIt(mine, 'customer', before[0]!.subjectPackageId)).status).toBe(404);
  await deleteOldPackages(mine.system, undefined);
  expect((await rows(mine)).filter(({ blobId }) => blobId !== null)).toEqual([]);
});

test('a deletion takes every package along at once, also one that is being made', async () => {
  const tenant = await mintTenant(api.ports);
  const ready = await own(tenant, 'access');
  const { id } = await createOwnPackage(tenant.as.customer, { kind: 'portability' });
  expect(await stateOf(tenant, ready)).toMatchObject({ state: 'ready' });
  const slow = {
    ...tools,
    async openArchive() {
      await beginErasure(tenant.as.customer, { password: testPassword, confirmed: true });
      return tools.openArchive();
    },
  };
  await makePackage(tenant.system, slow, id);
  expect(await rows(tenant)).toEqual([]);
  const { rows: jobs } = await api.ports.db.pool.query<{ many: number }>(
    `select count(*)::integer as many from pgboss.job where name = 'files.delete-blob' and data ->> 'tenantId' = $1`,
    [tenant.tenantId],
  );
  expect(jobs[0]!.many).toBe(2);
});
