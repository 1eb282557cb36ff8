import { afterAll, beforeAll, expect, test } from 'vitest';
import { mintTenant, type TestTenant } from '@redlich/domain/testing';
import { openTestApi, type TestApi } from '../testing/api.ts';
import { assemble } from '../testing/cast.ts';
import { idsByTable, readRoute, textOf, withEndsLast, type Seen } from '../testing/fields-by-role.ts';
import { furnish } from '../testing/furnish.ts';
import { everyRoute } from '../testing/request-of.ts';
import { endsSession, inCarefulOrder } from '../testing/who-may.ts';

let api: TestApi;
let tenant: TestTenant;
const seen: Seen = new Map();
let customersGot = '';

beforeAll(async () => {
  api = await openTestApi();
  tenant = await mintTenant(api.ports);
  const cast = await assemble(api, tenant);
  await furnish(api.ports, tenant, 'UHU');
  const reader = {
    api,
    cast,
    tables: await idsByTable(api, tenant.tenantId),
    onAnswer(person: string, text: string) {
      if (person === 'customer' || person === 'colleague') customersGot += text;
    },
  };
  for (const [, route] of withEndsLast(inCarefulOrder(everyRoute)).filter(([, candidate]) => !endsSession(candidate)))
    await readRoute(reader, route, seen);
}, 120_000);
afterAll(() => api.close());

// `vitest run --project walks apps/api/walks/fields-by-role.db.test.ts -u`, then read the difference.
test('everybody gets exactly the fields that fields-by-role.txt gives them', async () => {
  await expect(textOf(seen)).toMatchFileSnapshot('fields-by-role.txt');
});

test('Zammad CVE-2025-32360, OTRS CVE-2021-21435: no field of a customer’s answers is one of the team', () => {
  const ofCustomers = [...seen.values()].flatMap((byPerson) => [
    ...(byPerson.get('customer') ?? []),
    ...(byPerson.get('colleague') ?? []),
  ]);
  expect(ofCustomers.length).toBeGreaterThan(100);
  const teams = /\b(bcc|cc|to|from|draft|owner|queue|priority|tags|delivery|sla|note|assignee|ipAddress)\b/i;
  expect(ofCustomers.filter((field) => teams.test(field))).toEqual([]);
});

test('customers read nothing that the team wrote for itself, and no address of a member of the team', () => {
  expect(customersGot).toContain('UHU Betreff');
  expect(customersGot).not.toContain('UHU Notiz');
  expect(customersGot).not.toContain('UHU Vermerk');
  for (const role of ['agent', 'admin', 'dpo'] as const) expect(customersGot).not.toContain(tenant.email[role]);
});
