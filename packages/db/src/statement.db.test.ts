import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { cloneTemplate } from '../testing/index.ts';
import { changeTenantOnce, connectDatabase, readTenant, withTenant, type Database } from './index.ts';

let db: Database;
beforeAll(async () => {
  const { appUrl } = await cloneTemplate(inject('template'));
  db = connectDatabase({ url: appUrl, connectionsMax: 1, applicationName: 'test' });
});
afterAll(() => db.destroy());

/** Writes to the one connection while `work` runs. */
async function writesOf(work: () => Promise<unknown>): Promise<number> {
  const client = await db.pool.connect();
  const { stream } = (client as unknown as { connection: { stream: NodeJS.WritableStream } }).connection;
  client.release();
  const write = vi.spyOn(stream, 'write');
  await work();
  const writes = write.mock.calls.length;
  write.mockRestore();
  return writes;
}

test('a read takes one round trip, a change one for its statements side by side and one for the commit', async () => {
  const tenantId = randomUUID();
  const number = (value: number) => sql<{ number: number }>`select ${value}::int as number`;
  expect(await writesOf(() => readTenant(db, tenantId, (tx) => number(1).execute(tx)))).toBe(1);
  const two = () =>
    withTenant(db, tenantId, async (tx) => {
      const [one, other] = await Promise.all([number(1).execute(tx), number(2).execute(tx)]);
      expect([one.rows, other.rows]).toEqual([[{ number: 1 }], [{ number: 2 }]]);
    });
  expect(await writesOf(two)).toBe(2);
});

test('a change of one statement is committed after one round trip', async () => {
  const tenantId = randomUUID();
  const adding = () =>
    changeTenantOnce(db, tenantId, (tx) =>
      tx.insertInto('tenants').values({ tenantId, slug: 'einmal', name: 'Firma' }).execute(),
    );
  expect(await writesOf(adding)).toBe(1);
  const tenants = await readTenant(db, tenantId, (tx) => tx.selectFrom('tenants').select('slug').execute());
  expect(tenants).toEqual([{ slug: 'einmal' }]);
});

test('what only reads cannot write, and leaves no tenant behind', async () => {
  const tenantId = randomUUID();
  const writing = readTenant(db, tenantId, (tx) =>
    tx.insertInto('tenants').values({ tenantId, slug: 'firma', name: 'Firma' }).execute(),
  );
  await expect(writing).rejects.toMatchObject({ code: '25006' });
  const { rows } = await sql`select platform.current_tenant() as tenant`.execute(db);
  expect(rows).toEqual([{ tenant: null }]);
});

test('a statement that the server refused to keep is sent again', async () => {
  const broken = () => sql`select ${1}::int as number from not_there`.execute(db);
  await expect(broken()).rejects.toMatchObject({ code: '42P01' });
  await expect(broken()).rejects.toMatchObject({ code: '42P01' });
  const divide = (by: number) => sql<{ tenth: number }>`select 10 / ${by}::int as tenth`.execute(db);
  await expect(divide(0)).rejects.toMatchObject({ code: '22012' });
  expect((await divide(5)).rows).toEqual([{ tenth: 2 }]);
  expect((await divide(2)).rows).toEqual([{ tenth: 5 }]);
});

test('of statements side by side the later ones fail with the first, and nothing of the transaction stays', async () => {
  const tenantId = randomUUID();
  const change = withTenant(db, tenantId, async (tx) => {
    await tx.insertInto('tenants').values({ tenantId, slug: 'firma', name: 'Firma' }).execute();
    await Promise.all([
      sql`select 1 / ${0}::int`.execute(tx),
      tx.insertInto('ticketCounters').values({ tenantId, lastNumber: 1 }).execute(),
    ]);
  });
  await expect(change).rejects.toMatchObject({ code: '22012' });
  const tenants = () => readTenant(db, tenantId, (tx) => tx.selectFrom('tenants').select('slug').execute());
  expect(await tenants()).toEqual([]);
});

test('values come as they went: times to the millisecond, big counts, lists, objects, nothing', async () => {
  const at = new Date('2026-11-25T22:40:30.123Z');
  const { rows } = await sql<Record<string, unknown>>`select ${at}::timestamptz as moved_at,
    ${9_007_199_254_740_000}::bigint as all_bytes, ${['a b', 'ü']}::text[] as tags, '{"some_key": 1}'::json as kept_as_is,
    null as gone, '1999-12-31 23:59:59+00'::timestamptz as full_second`.execute(db);
  expect(rows).toEqual([
    {
      movedAt: at,
      allBytes: 9_007_199_254_740_000,
      tags: ['a b', 'ü'],
      keptAsIs: { some_key: 1 },
      gone: null,
      fullSecond: new Date('1999-12-31T23:59:59Z'),
    },
  ]);
});
