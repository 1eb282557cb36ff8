import { CompiledQuery } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TicketFilter } from '@redlich/contract';
import { withTenant } from '@redlich/db';
import { mintTenant, openTestPorts, type TestPorts, type TestTenant } from '../../testing/index.ts';
import { getUnreadAlerts, listAlerts } from '../alerts/index.ts';
import { countTickets, createTicket, getTicket, listTickets } from './index.ts';

let test1: TestPorts;
let tenant: TestTenant;
let ticketId: string;

/** 20,000 tickets of two tenants with statistics, so that the planner chooses as it would in earnest. */
beforeAll(async () => {
  test1 = await openTestPorts();
  tenant = await mintTenant(test1.ports);
  const neighbour = await mintTenant(test1.ports);
  const made = await createTicket(tenant.as.customer, { subject: 'Anfang', body: 'Rechnung' });
  ticketId = made.id;
  await createTicket(neighbour.as.customer, { subject: 'Anfang', body: 'Rechnung' });
  const owner = new pg.Client({ connectionString: test1.database.ownerUrl });
  await owner.connect();
  for (const { tenantId } of [tenant, neighbour]) {
    await owner.query(`select set_config('app.tenant_id', $1, false)`, [tenantId]);
    await owner.query(`insert into tickets (tenant_id, ticket_id, number, subject, state, turn, priority, queue_id, customer_id,
        created_at, updated_at, closed_at)
      select tenant_id, gen_random_uuid(), 2000 + i, 'Drucker ' || i, case when i % 3 = 0 then 'open' else 'closed' end, 'team', 'normal',
        queue_id, customer_id, now(), now() - i * interval '1 minute', case when i % 3 = 0 then null else now() end
      from tickets, generate_series(1, 10000) i where number = 1001`);
    await owner.query(`insert into articles (tenant_id, article_id, ticket_id, kind, visibility, author_kind, customer_id, subject, body_text, created_at)
      select tenant_id, gen_random_uuid(), ticket_id, 'email', 'public', 'customer', customer_id, subject,
        case when number % 5 = 0 then 'Die Rechnung fehlt' else 'Es geht nicht' end, updated_at from tickets where number > 1001`);
  }
  for (const { tenantId } of [tenant, neighbour]) {
    await owner.query(`select set_config('app.tenant_id', $1, false)`, [tenantId]);
    await owner.query(`insert into alerts (tenant_id, alert_id, agent_id, kind, ticket_id, times, created_at, read_at)
      select t.tenant_id, gen_random_uuid(), a.agent_id, 'answered', t.ticket_id, 1, t.updated_at,
        case when t.number % 50 > 0 then t.updated_at end
      from tickets t join agents a on a.tenant_id = t.tenant_id where t.number > 1001`);
  }
  // As autovacuum does: what it has seen is read from an index alone.
  await owner.query('vacuum analyze');
  await owner.end();
}, 120_000);
afterAll(() => test1.close());

/** The plans of what a read really sends. */
async function plansOf(read: () => Promise<unknown>): Promise<string> {
  test1.statements.length = 0;
  await read();
  const selects = test1.statements.filter(({ sql }) => sql.startsWith('select') && sql.includes(' from '));
  expect(selects.length).toBeGreaterThan(0);
  return withTenant(test1.ports.db, tenant.tenantId, async (tx) => {
    const plans = [];
    for (const { sql, parameters } of selects) {
      const { rows } = await tx.executeQuery<Record<string, string>>(
        CompiledQuery.raw(`explain ${sql}`, [...parameters]),
      );
      plans.push(...rows.map((row) => Object.values(row)[0]));
    }
    return plans.join('\n');
  });
}

const filters: [string, Partial<TicketFilter>, RegExp][] = [
  ['everything', {}, /tickets_newest/],
  ['what is active', { state: 'active' }, /tickets_(active|newest)/],
  ['one state', { state: 'open' }, /tickets_(by_state|active|newest)/],
  ['nobody’s', { owner: 'none', state: 'active' }, /tickets_(active|by_owner)/],
  ['one number', { text: '#2017' }, /tickets_pk/],
];

test.each(filters)(
  'listing %s reads an index in the order of the page and sorts nothing large',
  async (_, filter, index) => {
    const plan = await plansOf(() => listTickets(tenant.as.agent, { limit: 50, ...filter }));
    expect(plan).toMatch(index);
    expect(plan).not.toMatch(/Seq Scan on (tickets|articles)/);
    if (!filter.text) expect(plan).not.toMatch(/(^|\s)Sort /m);
  },
);

test('one queue and one customer are read from their own indexes or the newest', async () => {
  const byQueue = await plansOf(() => listTickets(tenant.as.agent, { limit: 50, queueId: tenant.queueId }));
  expect(byQueue).not.toMatch(/Seq Scan on tickets/);
  const own = await plansOf(() => listTickets(tenant.as.customer, { limit: 50 }));
  expect(own).not.toMatch(/Seq Scan on tickets/);
});

test('opening a ticket and the counts touch no table from end to end', async () => {
  const plan = await plansOf(() => getTicket(tenant.as.agent, { id: ticketId }));
  expect(plan).not.toMatch(/Seq Scan on (tickets|articles)/);
  const counting = await plansOf(() => countTickets(tenant.as.agent, undefined));
  expect(counting).not.toMatch(/Seq Scan on tickets/);
  expect(counting).toMatch(/Index Only Scan using tickets_counted/);
});

test('a page costs the same number of statements however many rows it has', async () => {
  const count = async (limit: number) => {
    test1.statements.length = 0;
    await listTickets(tenant.as.agent, { limit });
    return test1.statements.length;
  };
  expect(await count(100)).toBe(await count(1));
});

test('a frequent and a rare word both find, the frequent one the newest first', async () => {
  const frequent = await listTickets(tenant.as.agent, { text: 'Rechnungen', limit: 50 });
  expect(frequent.items).toHaveLength(50);
  const rare = await listTickets(tenant.as.agent, { text: 'Drucker 4711', limit: 50 });
  expect(rare.items.map((item) => item.subject)).toEqual(['Drucker 4711']);
});

test('the bell reads its page and its count from its own indexes', async () => {
  const page = await plansOf(() => listAlerts(tenant.as.agent, { limit: 50 }));
  expect(page).toMatch(/alerts_newest/);
  expect(page).not.toMatch(/Seq Scan on (alerts|tickets)/);
  const count = await plansOf(() => getUnreadAlerts(tenant.as.agent, undefined));
  expect(count).not.toMatch(/Seq Scan on (alerts|tickets)/);
});
