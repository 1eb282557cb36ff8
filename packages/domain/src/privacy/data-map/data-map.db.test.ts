import { readdirSync } from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { cloneTemplate } from '@redlich/db/testing';
import { dataMap, tablesByOwner } from './index.ts';
import { platformTables } from './platform.ts';

let columns: Record<string, string[]>;
let client: pg.Client;
beforeAll(async () => {
  client = new pg.Client({ connectionString: (await cloneTemplate(inject('template'))).ownerUrl });
  await client.connect();
  const found = await client.query<{ table_name: string; names: string[] }>(
    `select table_name, array_agg(column_name::text order by column_name) as names
     from information_schema.columns where table_schema = 'public' group by table_name`,
  );
  columns = Object.fromEntries(found.rows.map((row) => [row.table_name, row.names]));
});
afterAll(() => client.end());

test('every column of every tenant table is classified, and nothing else is', () => {
  const mapped = Object.entries(dataMap).map(([table, entry]) => [table, Object.keys(entry.columns).sort()]);
  expect(Object.fromEntries(mapped)).toEqual(columns);
});

test('every table is owned by one module that exists', () => {
  const modules = readdirSync(new URL('../..', import.meta.url));
  for (const owner of Object.keys(tablesByOwner)) expect(modules).toContain(owner);
  expect(Object.keys(dataMap)).toHaveLength(
    Object.values(tablesByOwner).reduce((tables, own) => tables + Object.keys(own).length, 0),
  );
});

test('every column outside of the tenants’ schema is classified too, and nothing else is', async () => {
  const found = await client.query<{ table_name: string; names: string[] }>(
    `select table_name, array_agg(column_name::text order by column_name) as names from information_schema.columns
     where table_schema = 'platform' and table_name not like 'kysely%' group by table_name`,
  );
  const mapped = Object.entries(platformTables).map(([table, { columns: own }]) => [table, Object.keys(own).sort()]);
  expect(Object.fromEntries(mapped)).toEqual(Object.fromEntries(found.rows.map((row) => [row.table_name, row.names])));
});
