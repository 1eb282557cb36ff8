import { CompiledQuery } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import { mintTenant, openTestPorts, type TestPorts, type TestTenant } from '../../testing/index.ts';
import { createOrganisation, setOwnHosts } from '../index.ts';
import { createSsoProvider, listSsoPeople } from './index.ts';

let test1: TestPorts;
let tenant: TestTenant;
let id: string;

/** 10,000 customers with a bound login each. */
beforeAll(async () => {
  test1 = await openTestPorts();
  tenant = await mintTenant(test1.ports);
  await createOrganisation(tenant.as.admin, { name: 'Werft', domains: ['werft.example'] });
  await setOwnHosts(tenant.as.dpo, { hosts: ['login.werft.example'] });
  const provider = await createSsoProvider(tenant.as.admin, {
    name: 'Werft',
    audience: 'customer',
    issuer: 'https://login.werft.example',
    clientId: 'redlich',
    clientSecret: 'secret',
    domains: ['werft.example'],
    makesPeople: true,
    trustsFactor: false,
  });
  id = provider.id;
  const owner = new pg.Client({ connectionString: test1.database.ownerUrl });
  await owner.connect();
  await owner.query(`select set_config('app.tenant_id', $1, false)`, [tenant.tenantId]);
  await owner.query(
    `insert into customers (tenant_id, customer_id, first_name, last_name, email, source, created_at, updated_at)
    select $1, gen_random_uuid(), 'Ina', 'Kern ' || i, 'ina' || i || '@werft.example', 'portal', now(), now()
    from generate_series(1, 10000) i`,
    [tenant.tenantId],
  );
  await owner.query(`insert into logins (tenant_id, login_id, email_key, customer_id, password_hash, language, created_at)
    select tenant_id, gen_random_uuid(), email_key, customer_id, '-', 'de', now() from customers where email like 'ina%'`);
  await owner.query(
    `insert into sso_identities (tenant_id, sso_provider_id, subject, login_id, bound_at, last_used_at)
    select tenant_id, $1, 's-' || email_key, login_id, now() - random() * interval '100 days', now()
    from logins where email_key like 'ina%'`,
    [id],
  );
  await owner.query('analyze');
  await owner.end();
}, 120_000);
afterAll(() => test1.close());

test('ten thousand bound people are read page by page from an index in the order of the page', async () => {
  const first = await listSsoPeople(tenant.as.admin, { id, limit: 50 });
  test1.statements.length = 0;
  const second = await listSsoPeople(tenant.as.admin, { id, limit: 50, cursor: first.nextCursor! });
  const read = test1.statements.find(
    ({ sql }) => sql.includes('from "sso_identities" as "i"') && sql.includes('limit'),
  );
  expect(new Set([...first.items, ...second.items].map(({ loginId }) => loginId)).size).toBe(100);
  const plan = await withTenant(test1.ports.db, tenant.tenantId, async (tx) => {
    const explained = CompiledQuery.raw(`explain ${read!.sql}`, [...read!.parameters]);
    const { rows } = await tx.executeQuery<Record<string, string>>(explained);
    return rows.map((row) => Object.values(row)[0]).join('\n');
  });
  expect(plan).toMatch(/sso_identities_newest/);
  expect(plan).not.toMatch(/Seq Scan on (sso_identities|logins|customers)|(^|\s)Sort /m);
});

test('a name or an address is found among them, signs of the search itself are letters', async () => {
  const found = async (text: string) => (await listSsoPeople(tenant.as.admin, { id, text, limit: 50 })).items;
  expect((await found('INA777@')).map(({ email }) => email)).toEqual(['ina777@werft.example']);
  expect((await found('kern 4242')).map(({ name }) => name)).toEqual(['Ina Kern 4242']);
  expect(await found('%')).toEqual([]);
  expect(await found('ina_')).toEqual([]);
});
