import { existsSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { cloneTemplate, type TestDatabase } from '../testing/index.ts';
import { catalogueRules } from '../testing/catalogue.ts';

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await cloneTemplate(inject('template'));
  client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
});
afterAll(() => client.end());

test.each(Object.entries(catalogueRules))('%s', async (_, rule) => {
  expect((await client.query(rule)).rows).toEqual([]);
});

test('a rule finds what breaks it: an unprotected table, a lasting member of the definer', async () => {
  await client.query('begin');
  await client.query('create table public.forgotten (tenant_id uuid, note text unique)');
  const broken = [];
  for (const [name, rule] of Object.entries(catalogueRules))
    if ((await client.query(rule)).rows.length > 0) broken.push(name);
  await client.query('rollback');
  expect(broken).toEqual([
    'every table carries tenant_id',
    'row-level security is enabled and forced',
    'the isolation policy is there, for all commands, in both directions',
    'unique indexes begin with tenant_id',
    'what the services cannot delete goes with the tenant by platform.erase_rows',
  ]);
});

/** Each way in which one table's isolation can be lost. */
const mutations: Record<string, (table: string) => string> = {
  'the policy is dropped': (table) => `drop policy tenant_isolation on ${table}`,
  'row-level security is disabled': (table) => `alter table ${table} disable row level security`,
  'it is not forced on the owner': (table) => `alter table ${table} no force row level security`,
  'the policy lets everything be read': (table) => `alter policy tenant_isolation on ${table} using (true)`,
  'the policy lets everything be written': (table) => `alter policy tenant_isolation on ${table} with check (true)`,
  'a second policy is open to the services': (table) => `create policy helper on ${table} for select using (true)`,
  'the services may truncate': (table) => `grant truncate on ${table} to redlich_app`,
};
test.each(Object.entries(mutations))(
  'mutation check: when on any one table %s, a rule finds it',
  async (_, mutate) => {
    const tables = await client.query<{ name: string }>(
      `select oid::regclass::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
    );
    expect(tables.rows.length).toBeGreaterThan(30);
    const survived = [];
    for (const { name } of tables.rows) {
      await client.query(`begin; ${mutate(name)}`);
      const found: string[] = [];
      for (const rule of Object.values(catalogueRules))
        found.push(...(await client.query<{ found: string }>(rule)).rows.map((row) => row.found));
      await client.query('rollback');
      if (!found.some((violation) => violation.includes(name))) survived.push(name);
    }
    expect(survived).toEqual([]);
  },
  60_000,
);

const external = new URL('../../../../shared/rls-catalog.sql', import.meta.url);
test.skipIf(!existsSync(external))('an independent catalogue check finds nothing either', async () => {
  const text = readFileSync(external, 'utf8')
    .replaceAll(/--.*$/gm, '')
    .replaceAll(":'schema'", "'public'")
    .replaceAll(":'app_role'", "'redlich_app'");
  const statements = text
    .split(';')
    .map((statement) => statement.trim())
    .filter(Boolean);
  expect(statements.length).toBeGreaterThanOrEqual(12);
  for (const statement of statements) expect((await client.query(statement)).rows).toEqual([]);
});
