import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mintTenant } from '@redlich/domain/testing';
import { openTestApi, type TestApi } from '../testing/api.ts';
import { reachOf, tablesOf } from '../testing/foreign-rows.ts';
import { furnish } from '../testing/furnish.ts';

let api: TestApi;
let client: pg.Client;
let ids: { mine: string; other: string };
beforeAll(async () => {
  api = await openTestApi();
  const [mine, other] = [await mintTenant(api.ports), await mintTenant(api.ports)];
  await furnish(api.ports, mine, 'eigenes');
  await furnish(api.ports, other, 'fremdes');
  ids = { mine: mine.tenantId, other: other.tenantId };
  client = new pg.Client({ connectionString: api.database.superuserUrl });
  await client.connect();
}, 60_000);
afterAll(async () => {
  await client.end();
  await api.close();
});

test('in no table do the services reach, change, delete, write or move a row of another tenant', async () => {
  const reached: string[] = [];
  for (const table of await tablesOf(client)) {
    await client.query('begin');
    for (const how of await reachOf(client, table, ids.mine, ids.other)) reached.push(`${table}: ${how}`);
    await client.query('rollback');
  }
  expect(reached).toEqual([]);
});

test('both tenants have rows in every table, so that there is something to reach', async () => {
  const empty: string[] = [];
  for (const table of await tablesOf(client)) {
    for (const tenantId of [ids.mine, ids.other]) {
      const { rows } = await client.query<{ has: boolean }>(
        `select exists (select from ${table} where tenant_id = $1) as has`,
        [tenantId],
      );
      if (!rows[0]!.has) empty.push(table);
    }
  }
  expect([...new Set(empty)]).toEqual([]);
});
