import { afterAll, beforeAll, expect, test } from 'vitest';
import { mintTenant, publishStated, type TestTenant } from '@redlich/domain/testing';
import { openTestApi, type TestApi } from '../testing/api.ts';

let api: TestApi;
let tenant: TestTenant;
beforeAll(async () => {
  api = await openTestApi();
  tenant = await mintTenant(api.ports);
  await publishStated(tenant);
});
afterAll(() => api.close());

const setRule = (headers: Record<string, string> = {}) =>
  api.ask(tenant, 'dpo', 'PUT', '/retention/rules', { category: 'closedTickets', period: 'P30D' }, headers);
const versions = async () => {
  const answer = await api.ask(tenant, 'anonymous', 'GET', '/privacy/versions');
  return ((await answer.json()) as { items: unknown[] }).items.length;
};

test('a change that makes a published sentence untrue is answered with the sentence, before and after', async () => {
  const answer = await setRule();
  expect(answer.status).toBe(409);
  expect(await answer.json()).toMatchObject({
    code: 'noticeDrift',
    detail: expect.any(String),
    drift: {
      mayPublish: true,
      obstacles: [],
      sentences: expect.arrayContaining([
        {
          id: 'retention.closedTickets',
          before: expect.stringContaining('365 Tage'),
          after: expect.stringContaining('30 Tage'),
          reasons: expect.arrayContaining([expect.stringContaining('365')]),
        },
      ]),
    },
  });
  expect(await versions()).toBe(1);
});

test('sent again with the header, the change and the new version are there', async () => {
  expect((await setRule({ 'notice-drift': 'publish' })).status).toBe(200);
  expect(await versions()).toBe(2);
  expect((await setRule()).status).toBe(200);
});

test('runs and alerts are for those who look after the notice', async () => {
  expect((await api.ask(tenant, 'dpo', 'POST', '/privacy/checks')).status).toBe(201);
  const answer = await api.ask(tenant, 'admin', 'GET', '/privacy/checks?language=en');
  expect(await answer.json()).toMatchObject({ alerts: [], runs: [{ kind: 'asked', version: 2, contradicted: 0 }] });
  expect((await api.ask(tenant, 'agent', 'GET', '/privacy/checks')).status).toBe(403);
  expect((await api.ask(tenant, 'customer', 'POST', '/privacy/checks')).status).toBe(403);
});
