import { afterAll, beforeAll, expect, test } from 'vitest';
import { reachOf, tablesOf } from '../testing/foreign-rows.ts';
import { openTwoFurnished, type TwoFurnished } from '../testing/two-furnished.ts';

let two: TwoFurnished;
beforeAll(async () => {
  two = await openTwoFurnished();
}, 60_000);
afterAll(() => two.close());

test('in no table do the services reach, change, delete, write or move a row of another tenant', async () => {
  const { client, ids } = two;
  const reached: string[] = [];
  for (const table of await tablesOf(client)) {
    await client.query('begin');
    for (const how of await reachOf(client, table, ids.mine, ids.other)) reached.push(`${table}: ${how}`);
    await client.query('rollback');
  }
  expect(reached).toEqual([]);
});

test('both tenants have rows in every table, so that there is something to reach', async () => {
  const { client, ids } = two;
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
