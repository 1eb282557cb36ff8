import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mintTenant, openTestPorts, type TestPorts, type TestTenant } from '../../testing/index.ts';
import { createCustomerLogin, logIn } from '../identity/index.ts';
import { anonymousActor } from '../kernel/index.ts';
import { createCustomer, createOrganisation, getCustomer, listDuplicates } from '../people/index.ts';
import { createTicket, getTicket, listTickets } from '../tickets/index.ts';
import { mergeCustomers } from './index.ts';

let test1: TestPorts;
let tenant: TestTenant;
beforeAll(async () => {
  test1 = await openTestPorts();
});
afterAll(() => test1.close());

const choose = { name: 'kept', email: 'kept', organisation: 'kept' } as const;
let at = 0;
async function twoPeople() {
  tenant = await mintTenant(test1.ports);
  at += 1;
  const person = (email: string) => createCustomer(tenant.as.agent, { firstName: 'Ole', lastName: 'Lund', email });
  return [await person(`ole${at}@werft.example`), await person(`ole+neu${at}@privat.example`)] as const;
}

test('everything of both belongs to the one that stays, and nothing refers to the other any more', async () => {
  const [kept, other] = await twoPeople();
  const ticket = await createTicket(tenant.as.agent, { subject: 'Kran', body: 'Steht.', customer: { id: other.id } });
  const organisation = await createOrganisation(tenant.as.agent, { name: 'Werft' });
  const merged = await mergeCustomers(tenant.as.agent, { id: kept.id, otherId: other.id, ...choose, email: 'other' });
  expect(merged).toMatchObject({ id: kept.id, email: other.email });
  const seen = await getTicket(tenant.as.agent, { id: ticket.id });
  expect(seen.customer?.id).toBe(kept.id);
  expect(seen.articles[0]!.author.id).toBe(kept.id);
  expect(organisation.customerCount).toBe(0);

  const owner = new pg.Client({ connectionString: test1.database.ownerUrl });
  await owner.connect();
  await owner.query(`select set_config('app.tenant_id', $1, false)`, [tenant.tenantId]);
  const referring = await owner.query<{ name: string }>(`select conrelid::regclass::text as name from pg_constraint
    where contype = 'f' and confrelid = 'customers'::regclass`);
  for (const { name } of referring.rows)
    expect([name, (await owner.query(`select from ${name} where customer_id = $1`, [other.id])).rowCount]).toEqual([
      name,
      0,
    ]);
  await owner.end();
});

test('old links and mails from the address given up lead to the one that stayed, through a second merge too', async () => {
  const [kept, other] = await twoPeople();
  await mergeCustomers(tenant.as.agent, { id: kept.id, otherId: other.id, ...choose });
  expect((await getCustomer(tenant.as.agent, { id: other.id })).id).toBe(kept.id);
  const ticket = await createTicket(tenant.as.agent, {
    subject: 'x',
    body: 'y',
    customer: { email: other.email.toUpperCase() },
  });
  expect(ticket.customer?.id).toBe(kept.id);
  const third = await createCustomer(tenant.as.agent, { firstName: 'O', lastName: 'L', email: 'ol@werft.example' });
  await mergeCustomers(tenant.as.agent, { id: third.id, otherId: kept.id, ...choose });
  for (const id of [kept.id, other.id]) expect((await getCustomer(tenant.as.agent, { id })).id).toBe(third.id);
  expect((await listTickets(tenant.as.agent, { customerId: third.id, limit: 10 })).items).toHaveLength(1);
});

test('the login goes with its person and keeps its address; of two the one of who stays is left', async () => {
  const [kept, other] = await twoPeople();
  const login = (customer: { id: string; email: string }) =>
    createCustomerLogin(tenant.system, {
      ...customer,
      customerId: customer.id,
      password: 'ein langes Passwort',
      language: 'de',
    });
  await login(other);
  await expect(mergeCustomers(tenant.as.agent, { id: kept.id, otherId: other.id, ...choose })).rejects.toMatchObject({
    fields: [{ field: 'email', problem: 'loginAddress' }],
  });
  await mergeCustomers(tenant.as.agent, { id: kept.id, otherId: other.id, ...choose, email: 'other' });
  const visitor = { ...tenant.system, actor: anonymousActor };
  const enter = (email: string) =>
    logIn(visitor, { email, password: 'ein langes Passwort', address: '203.0.113.7', device: '' });
  expect(JSON.stringify(await enter(other.email))).toContain(kept.id);

  const third = await createCustomer(tenant.as.agent, { firstName: 'O', lastName: 'L', email: 'zwei@werft.example' });
  await login(third);
  await mergeCustomers(tenant.as.agent, { id: kept.id, otherId: third.id, ...choose });
  await expect(enter(third.email)).rejects.toMatchObject({ code: 'unauthenticated' });
  expect((await getCustomer(tenant.as.agent, { id: kept.id })).hasLogin).toBe(true);
});

test('two merges of the same pair at once end with one customer', async () => {
  const [kept, other] = await twoPeople();
  const results = await Promise.allSettled([
    mergeCustomers(tenant.as.agent, { id: kept.id, otherId: other.id, ...choose }),
    mergeCustomers(tenant.as.agent, { id: other.id, otherId: kept.id, ...choose }),
  ]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('another tenant’s person is refused like one that does not exist', async () => {
  const [foreign] = await twoPeople();
  const [kept] = await twoPeople();
  await expect(mergeCustomers(tenant.as.agent, { id: kept.id, otherId: foreign.id, ...choose })).rejects.toMatchObject({
    code: 'notFound',
  });
});

test('likely duplicates: same name in the organisation, plus-address, same local part on its domains; nobody else', async () => {
  tenant = await mintTenant(test1.ports);
  await createOrganisation(tenant.as.agent, { name: 'Werft', domains: ['werft.example', 'werft-nord.example'] });
  const person = (lastName: string, email: string) =>
    createCustomer(tenant.as.agent, { firstName: 'Ole', lastName, email });
  const me = await person('Lund', 'ole@werft.example');
  await person('Lund', 'o.lund@werft.example');
  await person('Anders', 'ole+druck@werft.example');
  await person('Nord', 'ole@werft-nord.example');
  await person('Lund', 'ole.lund@anderswo.example');
  await person('Fremd', 'ole@anderswo.example');
  const { items } = await listDuplicates(tenant.as.agent, { id: me.id });
  expect(items.map(({ customer, reason }) => [customer.email, reason]).sort()).toEqual([
    ['o.lund@werft.example', 'sameName'],
    ['ole+druck@werft.example', 'plusAddress'],
    ['ole@werft-nord.example', 'sameLocalPart'],
  ]);
});
