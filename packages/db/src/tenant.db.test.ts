import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { cloneTemplate } from '../testing/index.ts';
import { connectDatabase, withTenant, type Database } from './index.ts';

let db: Database;
let url: string;
beforeAll(async () => {
  url = (await cloneTemplate(inject('template'))).appUrl;
  db = connectDatabase({ url, connectionsMax: 3, applicationName: 'test' });
});
afterAll(() => db.destroy());

async function newTenant(): Promise<string> {
  const tenantId = randomUUID();
  await withTenant(db, tenantId, (tx) =>
    tx
      .insertInto('tenants')
      .values({ tenantId, slug: `t${tenantId.slice(0, 8)}`, name: 'Firma' })
      .execute(),
  );
  return tenantId;
}
const seen = () => db.selectFrom('tenants').select('tenantId').execute();

test('outside of a tenant nothing is visible, before and after one on the same connections', async () => {
  await newTenant();
  expect(await seen()).toEqual([]);
});

test('a tenant sees itself and cannot write for another', async () => {
  const [mine, other] = [await newTenant(), await newTenant()];
  const rows = await withTenant(db, mine, (tx) => tx.selectFrom('tenants').select('tenantId').execute());
  expect(rows).toEqual([{ tenantId: mine }]);
  const intrusion = withTenant(db, mine, (tx) =>
    tx.insertInto('ticketCounters').values({ tenantId: other, lastNumber: 1 }).execute(),
  );
  await expect(intrusion).rejects.toMatchObject({ code: '42501' });
});

test('an error leaves no tenant behind on the connection', async () => {
  const tenantId = await newTenant();
  for (let round = 0; round < 6; round += 1) {
    await expect(withTenant(db, tenantId, () => Promise.reject(new Error('stop')))).rejects.toThrow('stop');
  }
  const rows = await sql<{ tenant: string | null }>`select platform.current_tenant() as tenant`.execute(db);
  expect(rows.rows[0]?.tenant).toBeNull();
  expect(await seen()).toEqual([]);
});

test('200 requests of alternating tenants on 3 connections, a tenth broken off: no foreign row', async () => {
  const tenants = await Promise.all(Array.from({ length: 5 }, newTenant));
  const asked = Array.from({ length: 200 }, async (_, index) => {
    const tenantId = tenants[index % tenants.length]!;
    const rows = await withTenant(db, tenantId, async (tx) => {
      const result = await tx.selectFrom('tenants').select('tenantId').execute();
      if (index % 10 === 0) throw new Error('broken off');
      return result;
    }).catch(() => [{ tenantId }]);
    return rows.length === 1 && rows[0]!.tenantId === tenantId;
  });
  expect((await Promise.all(asked)).every(Boolean)).toBe(true);
});

test('an SQL error that was swallowed does not look like a commit', async () => {
  const tenantId = await newTenant();
  const swallowing = withTenant(db, tenantId, async (tx) => {
    await tx.insertInto('ticketCounters').values({ tenantId, lastNumber: 1 }).execute();
    await sql`select 1 / 0`.execute(tx).catch(() => {});
  });
  await expect(swallowing).rejects.toThrow('aborted');
  const counters = await withTenant(db, tenantId, (tx) => tx.selectFrom('ticketCounters').selectAll().execute());
  expect(counters).toEqual([]);
});

test('a plan made for one tenant shows another only its own rows, on the same connection', async () => {
  const tenants = await Promise.all(Array.from({ length: 3 }, newTenant));
  const one = connectDatabase({ url, connectionsMax: 1, applicationName: 'test' });
  for (let round = 0; round < 24; round += 1) {
    const tenantId = tenants[round % tenants.length]!;
    const rows = await withTenant(one, tenantId, (tx) =>
      tx.selectFrom('tenants').select('tenantId').where('name', '=', 'Firma').execute(),
    );
    expect(rows).toEqual([{ tenantId }]);
  }
  await one.destroy();
});

test('what is no UUID never reaches the database', async () => {
  await expect(withTenant(db, `' or true --`, () => Promise.resolve(1))).rejects.toThrow(TypeError);
});
