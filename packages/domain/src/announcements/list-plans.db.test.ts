import { CompiledQuery } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import { mintTenant, openTestPorts, type TestPorts, type TestTenant } from '../../testing/index.ts';
import { command } from '../kernel/index.ts';
import {
  createAnnouncement,
  getReach,
  listAnnouncements,
  listCopies,
  sendAnnouncement,
  takeCopy,
  type NewAnnouncement,
} from './index.ts';

const many = 10_000;

let test1: TestPorts;
let tenant: TestTenant;
let owner: pg.Client;
let id: string;
const words: NewAnnouncement = {
  class: 'service',
  subject: { de: 'Wartung', en: '' },
  body: { de: 'Am Montag.', en: '' },
  audience: { kind: 'everybody' },
};

/** 10,000 customers, and 10,000 announcements that were sent. */
beforeAll(async () => {
  test1 = await openTestPorts();
  tenant = await mintTenant(test1.ports);
  owner = new pg.Client({ connectionString: test1.database.ownerUrl });
  await owner.connect();
  await owner.query(`select set_config('app.tenant_id', $1, false)`, [tenant.tenantId]);
  await owner.query(
    `insert into customers (tenant_id, customer_id, first_name, last_name, email, source, created_at, updated_at)
    select $1, gen_random_uuid(), 'Ina', 'Kern ' || i, 'ina' || i || '@werft.example', 'portal', now(), now()
    from generate_series(1, $2::int) i`,
    [tenant.tenantId, many],
  );
  await owner.query(
    `insert into announcements (tenant_id, announcement_id, class, state, subject_de, body_de, subject_en, body_en,
      audience, created_at, changed_at, started_at, ended_at)
    select $1, gen_random_uuid(), 'service', 'sent', 'Nr. ' || i, 'Text', '', '', 'everybody',
      now() - i * interval '1 hour', now(), now(), now() from generate_series(1, $2::int) i`,
    [tenant.tenantId, many],
  );
  await owner.query('analyze');
}, 120_000);
afterAll(async () => {
  await owner.end();
  await test1.close();
});

async function planOf(part: string): Promise<string> {
  const read = test1.statements.find(({ sql }) => sql.includes(part) && sql.includes('limit'));
  return withTenant(test1.ports.db, tenant.tenantId, async (tx) => {
    const explained = CompiledQuery.raw(`explain ${read!.sql}`, [...read!.parameters]);
    const { rows } = await tx.executeQuery<Record<string, string>>(explained);
    return rows.map((row) => Object.values(row)[0]).join('\n');
  });
}

test('ten thousand people are counted and have their copies within a moment', async () => {
  id = await command('mail.deliver', createAnnouncement)(tenant.system, words);
  const begun = performance.now();
  expect(await getReach(tenant.as.dpo, { id })).toEqual({ gets: { de: many + 1, en: 0 }, leftOut: [] });
  expect(await sendAnnouncement(tenant.as.dpo, { id })).toMatchObject({ counts: { waiting: many + 1 } });
  // Usually half a second.
  expect(performance.now() - begun).toBeLessThan(5_000);
  await owner.query('analyze announcement_copies');
}, 60_000);

test('ten thousand announcements are read page by page from an index in the order of the page', async () => {
  const first = await listAnnouncements(tenant.as.dpo, { limit: 50 });
  test1.statements.length = 0;
  const second = await listAnnouncements(tenant.as.dpo, { limit: 50, cursor: first.nextCursor! });
  expect(new Set([...first.items, ...second.items].map((item) => item.id)).size).toBe(100);
  const plan = await planOf('from "announcements" as "n"');
  expect(plan).toMatch(/announcements_newest/);
  expect(plan).not.toMatch(/Seq Scan|(^|\s)Sort /m);
});

test('so are the copies of one', async () => {
  const first = await listCopies(tenant.as.dpo, { id, state: 'waiting', limit: 50 });
  test1.statements.length = 0;
  const second = await listCopies(tenant.as.dpo, { id, state: 'waiting', limit: 50, cursor: first.nextCursor! });
  expect(new Set([...first.items, ...second.items].map((item) => item.id)).size).toBe(100);
  const plan = await planOf('from "announcement_copies" as "y"');
  expect(plan).toMatch(/announcement_copies_by_state/);
  expect(plan).not.toMatch(/Seq Scan|(^|\s)Sort /m);
});

test('the next copy is found without a look at the others', async () => {
  const { rows } = await owner.query<{ run_id: string }>(
    'select run_id from announcements where announcement_id = $1',
    [id],
  );
  test1.statements.length = 0;
  const take = command('mail.deliver', async (scope, _: void) =>
    takeCopy(scope, { announcementId: id, runId: rows[0]!.run_id }),
  );
  expect(await take(tenant.system, undefined)).toBeDefined();
  const plan = await planOf('from "announcement_copies" as "y"');
  expect(plan).toMatch(/announcement_copies_waiting/);
  expect(plan).not.toMatch(/Seq Scan on (announcement_copies|announcements|customers)|(^|\s)Sort /m);
});
