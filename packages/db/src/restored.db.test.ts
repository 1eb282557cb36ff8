import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { backupTools, cloneTemplate, dumpAndRestore } from '../testing/index.ts';
import { catalogueRules } from '../testing/catalogue.ts';

// A restore brings tables, policies, grants and owners back from a file: what holds on a fresh database has to hold then.
const tools = await backupTools();

describe.skipIf(tools === undefined)(
  'a database restored from its dump (needs pg_dump of the server’s version)',
  () => {
    const [mine, other] = [randomUUID(), randomUUID()];
    let client: pg.Client;

    beforeAll(async () => {
      const database = await cloneTemplate(inject('template'));
      const before = new pg.Client({ connectionString: database.superuserUrl });
      await before.connect();
      for (const [id, slug] of [
        [mine, 'eigen'],
        [other, 'fremd'],
      ])
        await before.query('insert into tenants (tenant_id, slug, name) values ($1, $2, $2)', [id, slug]);
      await before.end();
      const restored = await dumpAndRestore(tools!, database.name);
      client = new pg.Client({ connectionString: restored.url });
      await client.connect();
    }, 120_000);
    afterAll(() => client?.end());

    test.each(Object.entries(catalogueRules))('%s', async (_, rule) => {
      expect((await client.query(rule)).rows).toEqual([]);
    });

    test('has as many tables, policies and functions as a fresh one', async () => {
      const fresh = new pg.Client({ connectionString: (await cloneTemplate(inject('template'))).superuserUrl });
      await fresh.connect();
      const count = `select (select count(*) from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r') as tables,
      (select count(*) from pg_policy) as policies,
      (select count(*) from pg_proc where pronamespace = 'platform'::regnamespace) as functions,
      (select count(*) from pg_constraint where connamespace = 'public'::regnamespace) as constraints`;
      expect((await client.query(count)).rows).toEqual((await fresh.query(count)).rows);
      await fresh.end();
    });

    test('shows the services the rows of one tenant only', async () => {
      await client.query('begin; set local role redlich_app');
      await client.query(`select set_config('app.tenant_id', $1, true)`, [mine]);
      const { rows } = await client.query('select slug from tenants');
      await client.query('rollback');
      expect(rows).toEqual([{ slug: 'eigen' }]);
    });
  },
);
