import { afterAll, beforeAll, expect, test } from 'vitest';
import { reachOf, tablesOf } from '../foreign-rows.ts';
import { openTwoFurnished, type TwoFurnished } from '../two-furnished.ts';
import './dropped.ts';

// Takes the isolation of one table after the other away and shows that the walk over foreign rows notices
// (apps/api/src/foreign-rows.db.test.ts). That the rules over the catalogue notice too is shown in packages/db.
let two: TwoFurnished;
beforeAll(async () => {
  two = await openTwoFurnished();
}, 60_000);
afterAll(() => two.close());

/** Each way to lose a policy, and what must be noticed of it. */
const losses: Record<string, { lose: (table: string) => string; noticedAs: RegExp }> = {
  'its policy lets everything be read': {
    lose: (table) => `alter policy tenant_isolation on ${table} using (true)`,
    noticedAs: /read/,
  },
  'its policy lets everything be written': {
    lose: (table) => `alter policy tenant_isolation on ${table} with check (true)`,
    noticedAs: /written|moved/,
  },
  'row-level security is off': {
    lose: (table) => `alter table ${table} disable row level security`,
    noticedAs: /read/,
  },
  'a second policy opens it': {
    lose: (table) => `create policy helper on ${table} using (true)`,
    noticedAs: /read/,
  },
};

test.each(Object.entries(losses))('a table is noticed when %s', async (_, { lose, noticedAs }) => {
  const { client, ids } = two;
  const silent: string[] = [];
  for (const table of await tablesOf(client)) {
    await client.query(`begin; ${lose(table)}`);
    const reached = await reachOf(client, table, ids.mine, ids.other);
    await client.query('rollback');
    if (!reached.some((how) => noticedAs.test(how))) silent.push(table);
  }
  expect(silent).toEqual([]);
});
