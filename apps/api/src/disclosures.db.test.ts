import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Disclosure, DisclosurePage, RecipientNoticePage } from '@redlich/contract';
import { mintTenant, type TestTenant } from '@redlich/domain/testing';
import { openTestApi, type TestApi } from '../testing/api.ts';

let api: TestApi;
let tenant: TestTenant;
beforeAll(async () => {
  api = await openTestApi();
  tenant = await mintTenant(api.ports);
});
afterAll(() => api.close());

const entry = (more: object = {}) => ({
  email: tenant.email.customer,
  recipientId: null,
  party: { name: 'Kanzlei Nord', email: 'kanzlei@nord.example' },
  categories: ['customers'],
  on: '2026-01-05',
  ground: 'Streit um eine Rechnung',
  ...more,
});
const body = async <T>(answer: Promise<Response>) => (await answer).json() as Promise<T>;
const open = () =>
  body<RecipientNoticePage>(api.ask(tenant, 'dpo', 'GET', '/recipient-notices?part=open')).then(({ items }) => items);

test('who protects data enters, corrects and takes out a disclosure; who administrates reads; nobody else sees it', async () => {
  for (const who of ['anonymous', 'customer', 'agent', 'admin'] as const)
    expect((await api.ask(tenant, who, 'POST', '/disclosures', entry())).status, who).toBe(
      who === 'anonymous' ? 401 : 403,
    );
  const made = await api.ask(tenant, 'dpo', 'POST', '/disclosures', entry());
  expect(made.status).toBe(201);
  const { items } = (await made.json()) as { items: Disclosure[] };
  const path = `/disclosures/${items[0]!.id}`;
  const change = { firstOn: '2026-01-04', lastOn: '2026-01-06', times: 2, ground: 'Mahnung' };
  expect((await api.ask(tenant, 'dpo', 'PATCH', path, change)).status).toBe(200);
  const seen = await body<DisclosurePage>(
    api.ask(tenant, 'admin', 'GET', `/disclosures?email=${tenant.email.customer}&recipient=kanzlei%20nord`),
  );
  expect(seen.items).toMatchObject([{ times: 2, ground: 'Mahnung', recipient: { name: 'Kanzlei Nord' } }]);
  expect((await api.ask(tenant, 'agent', 'GET', '/disclosures')).status).toBe(403);
  expect((await api.ask(tenant, 'dpo', 'DELETE', path)).status).toBe(204);
  expect((await api.ask(tenant, 'dpo', 'GET', path)).status).toBe(404);
});

test('what is wrong with an entry is said at its field, in the language of the reader', async () => {
  const refused = await api.ask(tenant, 'dpo', 'POST', '/disclosures', entry({ email: 'niemand@fremd.example' }));
  expect(refused.status).toBe(422);
  expect(await refused.json()).toMatchObject({ fields: [{ field: 'email' }] });
  expect((await api.ask(tenant, 'dpo', 'POST', '/disclosures', entry({ categories: [] }))).status).toBe(422);
});

test('a rectified customer makes a notice, told on paper, and another one that is excepted with a reason', async () => {
  await api.ask(tenant, 'dpo', 'POST', '/disclosures', entry());
  await api.ask(tenant, 'dpo', 'POST', '/disclosures', entry({ party: { name: 'Werkstatt', email: '' } }));
  const customer = `/customers/${tenant.as.customer.actor.id}`;
  expect((await api.ask(tenant, 'agent', 'PATCH', customer, { lastName: 'Neumann' })).status).toBe(200);
  const [first, second, ...more] = await open();
  expect(more).toEqual([]);
  const of = (id: string, rest: string) => `/recipient-notices/${id}/${rest}`;
  const proposal = await body<{ subject: string; body: string }>(
    api.ask(tenant, 'dpo', 'GET', of(first!.id, 'proposal?language=en')),
  );
  expect(proposal.body).toMatch(/Neumann[\s\S]*Art\. 19 GDPR/);
  const letter = { language: 'en', email: '', letter: { ...proposal, way: 'paper' } };
  expect((await api.ask(tenant, 'admin', 'POST', of(first!.id, 'letter'), letter)).status).toBe(403);
  expect((await api.ask(tenant, 'dpo', 'POST', of(first!.id, 'letter'), letter)).status).toBe(200);
  expect((await api.ask(tenant, 'dpo', 'POST', of(first!.id, 'letter'), letter)).status).toBe(409);
  const without = { exception: 'impossible', reason: '' };
  expect((await api.ask(tenant, 'dpo', 'POST', of(second!.id, 'exception'), without)).status).toBe(422);
  const reason = 'Den Betrieb gibt es nicht mehr.';
  const excepted = await api.ask(tenant, 'dpo', 'POST', of(second!.id, 'exception'), { ...without, reason });
  expect(await excepted.json()).toMatchObject({ state: 'excepted', exception: 'impossible', reason });
  expect(await open()).toEqual([]);
});
