import { randomUUID } from 'node:crypto';
import type { AppRoute } from '@ts-rest/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contract } from '@redlich/contract';
import { requestClosing, withdrawClosing } from '@redlich/domain';
import { mintTenant, type TestTenant } from '@redlich/domain/testing';
import { openTestApi, type TestApi } from '../testing/api.ts';

interface Metadata {
  console?: boolean;
  platform?: boolean;
  whileClosing?: boolean;
}

let api: TestApi;
let tenant: TestTenant;
beforeAll(async () => {
  api = await openTestApi();
  tenant = await mintTenant(api.ports);
  for (const who of ['admin', 'agent', 'dpo', 'customer'] as const) await api.cookieOf(tenant, who);
  await requestClosing(tenant.as.admin, { slug: tenant.slug, mail: 'keep' });
}, 60_000);
afterAll(() => api.close());

const routes = Object.entries(contract as unknown as Record<string, AppRoute>).filter(([, route]) => {
  const { console: ofConsole, platform } = (route.metadata ?? {}) as Metadata;
  return !ofConsole && !platform;
});
const changes = routes.filter(
  ([, { method, path, metadata }]) =>
    method !== 'GET' && !path.startsWith('/api/v1/session') && !(metadata as Metadata | undefined)?.whileClosing,
);
const pathOf = (route: AppRoute) => route.path.replace('/api/v1', '').replaceAll(/:\w+/g, randomUUID());

test.each(changes)('while a tenant leaves, %s is refused with the reason', async (_, route) => {
  for (const who of ['admin', 'agent', 'dpo', 'customer'] as const) {
    const headers = { 'accept-language': 'de' };
    const answer = await api.ask(tenant, who, route.method, pathOf(route), {}, headers);
    expect([who, answer.status, await answer.json()]).toMatchObject([
      who,
      403,
      { code: 'closing', detail: expect.stringMatching(/nichts mehr ändern/) },
    ]);
  }
});

test('while a tenant leaves, everything can still be read, the reason stands in both languages, and staying opens it again', async () => {
  for (const path of ['/tickets', '/customers', '/domains', '/closing', '/exports', '/audit'])
    expect([path, (await api.ask(tenant, 'admin', 'GET', path)).status]).toEqual([path, 200]);
  // Nobody is logged in, so the header decides.
  const english = await api.ask(tenant, 'anonymous', 'POST', '/tickets', {}, { 'accept-language': 'en' });
  expect(await english.json()).toMatchObject({
    code: 'closing',
    detail: expect.stringMatching(/everything can be read and exported/),
  });
  await withdrawClosing(tenant.as.admin, undefined);
  const queue = await api.ask(tenant, 'admin', 'POST', '/queues', { name: 'Danach' });
  expect(queue.status).toBe(201);
});
