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
  ]);
});

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
