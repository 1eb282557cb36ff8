import { CompiledQuery } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import { createConsentPurpose, createTicket } from '@redlich/domain';
import { mintTenant, type TestTenant } from '@redlich/domain/testing';
import { openTestApi, type TestApi, type Who } from '../testing/api.ts';

let api: TestApi;
let tenant: TestTenant;
let purposeId: string;

/** 10,000 people, 2,000 organisations with a contract each, a consent of everybody, and 10,000 lines of each log. */
beforeAll(async () => {
  api = await openTestApi();
  tenant = await mintTenant(api.ports);
  const words = { de: 'Rundbrief', en: 'Newsletter' };
  const made = { key: 'newsletter', name: words, text: words, offeredToVisitors: false };
  purposeId = (await createConsentPurpose(tenant.as.dpo, made)).id;
  await createTicket(tenant.as.customer, { subject: 'Drucker', body: 'druckt nicht' });
  const owner = new pg.Client({ connectionString: api.database.ownerUrl });
  await owner.connect();
  await owner.query(`select set_config('app.tenant_id', $1, false)`, [tenant.tenantId]);
  const fill = (statement: string) => owner.query(statement.replaceAll('TENANT', `'${tenant.tenantId}'::uuid`));
  await fill(`insert into organisations (tenant_id, organisation_id, name, created_at)
    select TENANT, gen_random_uuid(), 'Werft ' || md5(i::text), now() from generate_series(1, 2000) i`);
  await fill(`insert into contracts (tenant_id, contract_id, organisation_id, number, starts_on, created_at, updated_at)
    select TENANT, gen_random_uuid(), organisation_id, 'W-' || name, '2026-01-01', now(), now() from organisations`);
  await fill(`insert into customers (tenant_id, customer_id, first_name, last_name, email, organisation_id, source, created_at, updated_at)
    select TENANT, gen_random_uuid(), 'Person ' || i, md5(i::text), i || '@' || md5((i % 2000)::text) || '.example',
      (select organisation_id from organisations where name = 'Werft ' || md5((1 + i % 2000)::text)), 'import', now(), now()
    from generate_series(1, 10000) i`);
  await owner.query(
    `insert into consents (tenant_id, consent_id, consent_purpose_id, text_version, language, customer_id, given_at, given_channel, confirmed_at)
    select tenant_id, gen_random_uuid(), $1, 1, 'de', customer_id, now() - random() * interval '300 days', 'portal', now() from customers`,
    [purposeId],
  );
  await fill(`insert into audit_entries (tenant_id, audit_entry_id, at, actor_kind, actor_id, action, object_kind, object_id)
    select TENANT, gen_random_uuid(), now() - i * interval '1 minute', 'agent', '${tenant.as.agent.actor.id}',
      case when i % 50 = 0 then 'ticket.create' else 'ticket.update' end, 'ticket', gen_random_uuid() from generate_series(1, 10000) i`);
  await fill(`insert into read_accesses (tenant_id, ticket_id, reader_id, reader_kind, hour, customer_id, at)
    select TENANT, gen_random_uuid(), '${tenant.as.agent.actor.id}', 'agent', now(), customer_id, now() - random() * interval '80 days' from customers`);
  await fill(`insert into access_log (tenant_id, access_log_id, browser, operating_system, ip_address, at)
    select TENANT, gen_random_uuid(), 'Firefox 140', 'Linux', '192.0.2.7', date_trunc('second', now() - i * interval '1 minute')
    from generate_series(1, 10000) i`);
  await owner.query('analyze');
  await owner.end();
}, 120_000);
afterAll(() => api.close());

/** What a page of the api reads, and how the database finds it. */
async function plansOf(who: Who, path: string) {
  // The session and the person are known after this.
  await api.cookieOf(tenant, who as 'admin');
  api.statements.length = 0;
  const response = await api.ask(tenant, who, 'GET', path);
  const body = (await response.json()) as { items: unknown[]; nextCursor: string | null };
  expect(response.status).toBe(200);
  const selects = api.statements.filter(({ sql }) => /^select .* from "(?!.*pg_notify)/s.test(sql));
  const plans = await withTenant(api.ports.db, tenant.tenantId, async (tx) => {
    const lines: string[] = [];
    for (const { sql, parameters } of selects) {
      const explained = await tx.executeQuery<Record<string, string>>(
        CompiledQuery.raw(`explain ${sql}`, [...parameters]),
      );
      lines.push(...explained.rows.map((row) => Object.values(row)[0]!));
    }
    return lines.join('\n');
  });
  return { body, plans };
}

const big = 'customers|organisations|contracts|consents|audit_entries|read_accesses|access_log';
const lists: [string, Who, () => string][] = [
  ['people', 'agent', () => '/customers?limit=50'],
  ['people with a login', 'agent', () => '/customers?limit=50&hasLogin=false'],
  ['contracts', 'agent', () => '/contracts?limit=50'],
  ['consents of a purpose', 'dpo', () => `/consent-purposes/${purposeId}/consents?limit=50`],
  ['consents in force', 'dpo', () => `/consent-purposes/${purposeId}/consents?limit=50&state=inForce`],
  ['the audit log', 'dpo', () => '/audit?limit=50'],
  ['the audit log of one action', 'dpo', () => '/audit?limit=50&action=ticket.create'],
  ['the audit log of one person', 'dpo', () => `/audit?limit=50&actorId=${tenant.as.agent.actor.id}`],
  ['who opened tickets', 'dpo', () => '/read-accesses?limit=50'],
  ['page views', 'dpo', () => '/access-log?limit=50'],
];

test.each(lists)('a page of %s is read in the order of an index, the first and the next', async (_, who, path) => {
  const first = await plansOf(who, path());
  expect(first.body.items).toHaveLength(50);
  const next = await plansOf(who, `${path()}&cursor=${first.body.nextCursor}`);
  expect(next.body.items).toHaveLength(50);
  expect(next.body.items).not.toContainEqual(first.body.items[0]);
  for (const { plans } of [first, next]) expect(plans).toMatch(/Index (Only )?Scan/);
});

test.each([
  ['people by name', 'agent', () => '/customers?text=c4ca4238a0b9'],
  ['people by address', 'agent', () => '/customers?text=4711@'],
  ['organisations', 'agent', () => '/organisations?text=c4ca4238'],
  ['contracts', 'agent', () => '/contracts?text=c4ca4238'],
  ['consents by person', 'dpo', () => `/consent-purposes/${purposeId}/consents?text=c4ca4238`],
] as [string, Who, () => string][])('search finds few among 10,000: %s', async (_, who, path) => {
  const found = await plansOf(who, path());
  expect(found.body.items.length).toBeGreaterThan(0);
  expect(found.body.items.length).toBeLessThan(20);
});

test('walking all people by pages meets everybody once', async () => {
  const seen = new Set<string>();
  let cursor: string | null = null;
  let pages = 0;
  do {
    const path: string = `/customers?limit=100${cursor === null ? '' : `&cursor=${cursor}`}`;
    const page = (await (await api.ask(tenant, 'agent', 'GET', path)).json()) as {
      items: { id: string }[];
      nextCursor: string | null;
    };
    for (const { id } of page.items) seen.add(id);
    cursor = page.nextCursor;
    pages += 1;
  } while (cursor !== null);
  expect([seen.size, pages]).toEqual([10_001, 101]);
});

test('no list reads a large table from end to end to show its first page', async () => {
  for (const [name, who, path] of lists) {
    const { plans } = await plansOf(who, path());
    expect(plans, name).not.toMatch(new RegExp(`Seq Scan on (${big}) `));
  }
});
