import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { backupTools, cloneTemplate, dropTemplate, dumpAndRestore, migrateAndCopy } from '../testing/index.ts';
import { catalogueRules } from '../testing/catalogue.ts';
import { wholeCatalogue } from '../testing/whole-catalogue.ts';

// A restore brings tables, policies, grants and owners back: what holds on a fresh database has to hold then.
const tools = await backupTools();
const ways = {
  'from its dump (needs pg_dump of the server’s version)':
    tools === undefined ? undefined : (name: string) => dumpAndRestore(tools, name),
  'by migrations and a copy of its rows': migrateAndCopy,
};

describe.each(Object.entries(ways))('a database restored %s', (_, restore) => {
  const [mine, other] = [randomUUID(), randomUUID()];
  let before: pg.Client;
  let restored: { name: string; url: string };
  let client: pg.Client;

  beforeAll(async () => {
    if (restore === undefined) return;
    const database = await cloneTemplate(inject('template'));
    before = new pg.Client({ connectionString: database.superuserUrl });
    await before.connect();
    for (const [id, slug] of [
      [mine, 'eigen'],
      [other, 'fremd'],
    ]) {
      await before.query('insert into tenants (tenant_id, slug, name) values ($1, $2, $2)', [id, slug]);
      await before.query(
        'insert into queues (tenant_id, queue_id, name, position) values ($1, gen_random_uuid(), $2, 1)',
        [id, `${slug}, "Büro"\t\\N`],
      );
    }
    restored = await restore(database.name);
    client = new pg.Client({ connectionString: restored.url });
    await client.connect();
  }, 120_000);
  afterAll(async () => {
    await client?.end();
    await before?.end();
    if (restored) await dropTemplate(restored.name);
  });

  test.skipIf(restore === undefined).each(Object.entries(catalogueRules))('%s', async (__, rule) => {
    expect((await client.query(rule)).rows).toEqual([]);
  });

  test.skipIf(restore === undefined)('has the tables, policies, rights, functions and indexes it had', async () => {
    const catalogue = await wholeCatalogue(client);
    expect(catalogue.length).toBeGreaterThan(1000);
    expect(catalogue).toEqual(await wholeCatalogue(before));
  });

  test.skipIf(restore === undefined)('has the rows it had', async () => {
    const rows = `select t::text from tenants t union all select q::text from queues q order by 1`;
    const { rows: kept } = await client.query(rows);
    expect(kept).toHaveLength(4);
    expect(kept).toEqual((await before.query(rows)).rows);
  });

  test.skipIf(restore === undefined)('shows the services the rows of one tenant only', async () => {
    await client.query('begin; set local role redlich_app');
    await client.query(`select set_config('app.tenant_id', $1, true)`, [mine]);
    const { rows } = await client.query('select slug from tenants');
    await client.query('rollback');
    expect(rows).toEqual([{ slug: 'eigen' }]);
  });
});
