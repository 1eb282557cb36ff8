import { randomUUID } from 'node:crypto';
import type { AppRoute } from '@ts-rest/core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { contract } from '@redlich/contract';
import { mintTenant, type TestTenant } from '@redlich/domain/testing';
import { openTestApi, type TestApi, type Who } from '../testing/api.ts';
import { forgetAttempts, furnish, takeInventory, type Inventory } from '../testing/furnish.ts';
import { sampleOf } from '../testing/sample.ts';

// Walks the contract: a new route is tested here by itself.
// Logging out would end the session of the others' requests; it takes no id.
const routes = Object.entries(contract as unknown as Record<string, AppRoute>).filter(([name]) => name !== 'logOut');
const people: Who[] = ['anonymous', 'customer', 'agent', 'dpo', 'admin'];
const canary = 'KANARIENVOGEL';

let api: TestApi;
let mine: TestTenant;
let other: TestTenant;
let inventory: Inventory;

beforeAll(async () => {
  api = await openTestApi();
  mine = await mintTenant(api.ports);
  other = await mintTenant(api.ports);
  await furnish(api.ports, other, canary);
  await furnish(api.ports, mine, 'eigenes');
  inventory = await takeInventory(api.database, other.tenantId);
}, 60_000);
// What is limited is limited for every id alike; the limits have tests of their own.
beforeEach(() => forgetAttempts(api.database));
afterAll(() => api.close());

/** Sends a route with every id in path, query and body taken from `nextId`. */
async function send(route: AppRoute, who: Who, nextId: () => string) {
  const path = route.path.replaceAll(/:(\w+)/g, (_, name: string) => {
    const field = (route.pathParams as z.AnyZodObject).shape[name] as z.ZodTypeAny;
    return String(sampleOf(field, nextId));
  });
  const query = new URLSearchParams();
  if (route.query instanceof z.ZodObject) {
    for (const [name, field] of Object.entries(route.query.shape as Record<string, z.ZodTypeAny>)) {
      if (name !== 'cursor' && holdsId(field)) query.set(name, nextId());
      else if (!field.isOptional()) query.set(name, String(sampleOf(field, nextId)));
    }
  }
  const body =
    route.method !== 'GET' && 'body' in route && route.body instanceof z.ZodType
      ? sampleOf(route.body, nextId)
      : undefined;
  const response = await api.ask(mine, who, route.method, `${path}${query.size > 0 ? `?${query}` : ''}`, body);
  const text = await response.text();
  return { status: response.status, text: neutral(text), raw: text };
}

function holdsId(field: z.ZodTypeAny): boolean {
  if (field instanceof z.ZodOptional) return holdsId(field.unwrap() as z.ZodTypeAny);
  if (field instanceof z.ZodUnion) return (field.options as z.ZodTypeAny[]).some(holdsId);
  return field instanceof z.ZodString && field.isUUID;
}

/** Without what differs between any two answers: ids of requests and of what was just made. */
const neutral = (text: string) =>
  text
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
    .replaceAll(/"number":\d+/g, '"number":N')
    .replaceAll(/probe-ID/g, 'probe');

describe.each(people)('as %s', (who) => {
  test.each(routes)(
    '%s answers another tenant’s ids like ids that do not exist',
    async (_, route) => {
      let asksForIds = false;
      const unknown = await send(route, who, () => {
        asksForIds = true;
        return randomUUID();
      });
      expect(unknown.raw).not.toContain(canary);
      for (const id of asksForIds ? inventory.ids : []) {
        if (unknown.status === 200) await forgetAttempts(api.database);
        const answer = await send(route, who, () => id);
        const request = `${route.method} ${route.path} with ${id}`;
        expect(answer.raw, request).not.toContain(canary);
        expect(answer.status, request).toBe(unknown.status);
        if (answer.status >= 400) expect(answer.text, request).toBe(unknown.text);
      }
    },
    60_000,
  );
});

test('a session of one tenant is nobody in another', async () => {
  const cookie = await api.cookieOf(mine, 'admin');
  const response = await api.ask(other, 'anonymous', 'GET', '/session', undefined, { cookie });
  expect(response.status).toBe(401);
});

test('an unknown host is misdirected', async () => {
  const response = await api.app.request('/api/v1/tenant', { headers: { host: 'nobody.localhost' } });
  expect(response.status).toBe(421);
});

test('no canary in what was logged', () => {
  expect(JSON.stringify(api.logged)).not.toContain(canary);
});

test('nothing of the other tenant was changed by all this', async () => {
  expect((await takeInventory(api.database, other.tenantId)).fingerprint).toBe(inventory.fingerprint);
});
