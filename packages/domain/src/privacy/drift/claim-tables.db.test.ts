import { afterAll, beforeAll, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import { mintTenant, openTestPorts, publishStated, type TestPorts } from '../../../testing/index.ts';
import { readLiveFacts } from '../controls/read-live-facts.ts';
import { claimTables, draftTables, touchesClaims, workTables } from './claim-tables.ts';

let open: TestPorts;
beforeAll(async () => {
  open = await openTestPorts();
});
afterAll(() => open.close());

test('every table that the facts of a notice are read from is watched for changes or holds daily work', async () => {
  const tenant = await mintTenant(open.ports);
  await publishStated(tenant);
  open.statements.length = 0;
  const { tenantId, ports } = tenant.as.dpo;
  await withTenant(ports.db, tenantId, (tx) => readLiveFacts({ ...tenant.as.dpo, tx, now: ports.clock.now() }));
  const read = open.statements.flatMap(({ sql }) =>
    [...sql.matchAll(/\b(?:from|join)\s+"?(\w+)\b"?(?!\.)/gi)].map(([, table]) => table!),
  );
  const known = new Set([...claimTables, ...workTables, ...draftTables]);
  expect([...new Set(read)].filter((table) => !known.has(table) && !table.startsWith('pg_')).sort()).toEqual([]);
});

test.each([
  ['insert into "retention_rules" ("tenant_id") values ($1)', true],
  ['update "organisations" set "sharing" = $1', true],
  ['delete from recipients where 1 = 1', true],
  ['with gone as (delete from public.channels returning 1) select 1', true],
  ['select * from "organisations" where "organisation_id" = $1 for update', true],
  ['select * from "organisations" where "organisation_id" = $1', false],
  ['select platform.make_primary_host($1)', true],
  ['select * from "tickets" for update', false],
  ['insert into "tickets" ("tenant_id") values ($1) on conflict do update set "x" = 1', false],
])('%s touches what a notice speaks of: %s', (statement, touches) => {
  expect(touchesClaims(statement)).toBe(touches);
});
