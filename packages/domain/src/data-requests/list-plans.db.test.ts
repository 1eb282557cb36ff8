import { CompiledQuery } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import { mintTenant, openTestPorts, type TestPorts, type TestTenant } from '../../testing/index.ts';
import { listDataRequests } from './index.ts';

const many = 10_000;
let test1: TestPorts;
let tenant: TestTenant;

/** 10,000 open requests and as many that were answered. */
beforeAll(async () => {
  test1 = await openTestPorts();
  tenant = await mintTenant(test1.ports);
  const owner = new pg.Client({ connectionString: test1.database.ownerUrl });
  await owner.connect();
  await owner.query(`select set_config('app.tenant_id', $1, false)`, [tenant.tenantId]);
  await owner.query(
    `insert into data_requests (tenant_id, data_request_id, number, subject_right, source, state, name, email, address,
      language, body, received_on, due_on, outcome, created_at, answered_at)
    select $1, gen_random_uuid(), i, 'access', 'letter', case when i % 2 = 0 then 'received' else 'answered' end, 'Ina ' || i, '', '',
      'de', '', date '2026-03-01', date '2026-03-11' + i / 20, case when i % 2 = 1 then 'noData' end, now(),
      case when i % 2 = 1 then now() - i * interval '1 hour' end
    from generate_series(1, 2 * $2::int) i`,
    [tenant.tenantId, many],
  );
  await owner.query('analyze data_requests');
  await owner.end();
}, 120_000);
afterAll(() => test1.close());

async function planOf(part: string): Promise<string> {
  const read = test1.statements.find(({ sql }) => sql.includes(part));
  return withTenant(test1.ports.db, tenant.tenantId, async (tx) => {
    const explained = CompiledQuery.raw(`explain ${read!.sql}`, [...read!.parameters]);
    const { rows } = await tx.executeQuery<Record<string, string>>(explained);
    return rows.map((row) => Object.values(row)[0]).join('\n');
  });
}

test.each([
  ['open', /data_requests_open/],
  ['done', /data_requests_done/],
] as const)(
  'ten thousand %s requests are read page by page from an index in the order of the page',
  async (part, index) => {
    const first = await listDataRequests(tenant.as.dpo, { part, limit: 50 });
    test1.statements.length = 0;
    const second = await listDataRequests(tenant.as.dpo, { part, limit: 50, cursor: first.nextCursor! });
    expect(new Set([...first.items, ...second.items].map((item) => item.id)).size).toBe(100);
    const plan = await planOf('left join "customers"');
    expect(plan).toMatch(index);
    expect(plan).not.toMatch(/Seq Scan on data_requests|(^|\s)Sort /m);
  },
);

test('how many press is counted from the open ones whose day is near, however many there are', async () => {
  test1.statements.length = 0;
  const { overdue, dueSoon } = await listDataRequests(tenant.as.dpo, { part: 'open', limit: 1 });
  // From 11 March on, ten a day; today is the 10th.
  expect([overdue, dueSoon]).toEqual([0, 69]);
  expect(await planOf('count(*) filter')).toMatch(/data_requests_open/);
});
