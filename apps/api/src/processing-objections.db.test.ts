import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OwnProcessingObjections, ProcessingObjection } from '@redlich/contract';
import { mintTenant, type TestTenant } from '@redlich/domain/testing';
import { openTestApi, type TestApi } from '../testing/api.ts';

let api: TestApi;
let tenant: TestTenant;
let other: TestTenant;
beforeAll(async () => {
  api = await openTestApi();
  [tenant, other] = [await mintTenant(api.ports), await mintTenant(api.ports)];
});
afterAll(() => api.close());

test('a customer objects to marketing by the api; staff sees it and cannot refuse it; another desk knows nothing', async () => {
  const path = '/profile/processing-objections';
  expect((await api.ask(tenant, 'anonymous', 'POST', path, { kind: 'marketing' })).status).toBe(401);
  expect((await api.ask(tenant, 'agent', 'POST', path, { kind: 'marketing' })).status).toBe(403);
  const made = await api.ask(tenant, 'customer', 'POST', path, { kind: 'marketing' });
  expect(made.status).toBe(201);
  const { marketing } = (await made.json()) as OwnProcessingObjections;
  const list = await api.ask(tenant, 'dpo', 'GET', '/processing-objections');
  const { items } = (await list.json()) as { items: ProcessingObjection[] };
  expect(items).toMatchObject([{ id: marketing!.id, kind: 'marketing', source: 'portal' }]);
  expect((await api.ask(tenant, 'agent', 'GET', '/processing-objections')).status).toBe(403);
  const decision = { decision: 'refused', grounds: 'Umsatz' };
  const refused = await api.ask(tenant, 'dpo', 'POST', `/processing-objections/${marketing!.id}/decision`, decision);
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain('Art. 21');
  expect(
    (await api.ask(other, 'dpo', 'POST', `/processing-objections/${marketing!.id}/decision`, decision)).status,
  ).toBe(404);
  expect((await api.ask(other, 'customer', 'POST', `${path}/${marketing!.id}/end`, {})).status).toBe(404);
  const ended = await api.ask(tenant, 'customer', 'POST', `${path}/${marketing!.id}/end`, {});
  expect(ended.status).toBe(200);
  expect(await ended.json()).toMatchObject({ marketing: null, others: [{ endedAs: 'takenBack' }] });
  expect((await api.ask(tenant, 'customer', 'POST', `${path}/${marketing!.id}/end`, {})).status).toBe(409);
});

test('a purpose that is not in the register is named as the field that is wrong', async () => {
  const body = { kind: 'purpose', activityId: '00000000-0000-4000-8000-000000000000', reasons: 'Weil' };
  const answer = await api.ask(tenant, 'customer', 'POST', '/profile/processing-objections', body);
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({ fields: [{ field: 'activityId' }] });
});
