import { afterAll, beforeAll, expect, test } from 'vitest';
import { mintTenant, testPassword, type TestTenant } from '@redlich/domain/testing';
import { openTestApi, type TestApi } from '../testing/api.ts';

let api: TestApi;
let tenant: TestTenant;
beforeAll(async () => {
  api = await openTestApi();
  tenant = await mintTenant(api.ports);
});
afterAll(() => api.close());

const ask = async (...asked: Parameters<TestApi['ask']> extends [unknown, ...infer Rest] ? Rest : never) => {
  const answer = await api.ask(tenant, ...asked);
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};

test('a restriction is there at once, refused a second time in words, and taken back', async () => {
  const wanted = { ground: 'claims', text: '', confirmed: true };
  expect(await ask('customer', 'GET', '/profile/restriction')).toMatchObject({ status: 200, body: { since: null } });
  expect(await ask('customer', 'POST', '/profile/restriction', wanted)).toMatchObject({
    status: 201,
    body: { ground: 'claims', since: expect.any(String) },
  });
  const again = await ask('customer', 'POST', '/profile/restriction', wanted);
  expect(again.status).toBe(422);
  expect(JSON.stringify(again.body)).toMatch(/schon eingeschränkt|restricted already/);
  expect(await ask('customer', 'DELETE', '/profile/restriction')).toMatchObject({ status: 200, body: { since: null } });
  expect((await ask('customer', 'DELETE', '/profile/restriction')).status).toBe(409);
});

test('a correction is carried out once by whoever protects data, and by nobody else', async () => {
  const correction = { datum: 'firstName', ticketId: null, held: '', proposed: 'Jule', reason: '' };
  const made = await ask('customer', 'POST', '/profile/corrections', correction);
  expect(made.status).toBe(201);
  const at = `/data-requests/${String(made.body['id'])}/correction`;
  expect((await ask('agent', 'POST', at, { as: 'field' })).status).toBe(403);
  expect(await ask('dpo', 'POST', at, { as: 'field' })).toMatchObject({
    status: 200,
    body: { correction: { doneAs: 'field', proposed: 'Jule' } },
  });
  expect((await ask('dpo', 'POST', at, { as: 'field' })).status).toBe(409);
  expect(await ask('customer', 'GET', '/profile')).toMatchObject({ body: { firstName: 'Jule' } });
});

test('a letter without what the law wants in it is refused by the name of the placeholder', async () => {
  const path = '/data-request-letter-texts/refusal/de';
  const refused = await ask('dpo', 'PUT', path, { subject: 'Nein', body: '{Ablehnungsgrund} {Rechtsweg}' });
  expect(refused.status).toBe(422);
  expect(JSON.stringify(refused.body)).toContain('{Aufsichtsbehörde}');
  expect((await ask('dpo', 'GET', '/data-request-letter-texts/unknown/de')).status).toBeGreaterThanOrEqual(400);
});

test('deleting the requests keeps the session, deleting the account ends it', async () => {
  const begin = (reach: string) =>
    api.ask(tenant, 'customer', 'POST', '/erasures', { reach, password: testPassword, confirmed: true });
  const first = await begin('requests');
  expect([first.status, first.headers.get('set-cookie')]).toEqual([202, null]);
  expect((await ask('customer', 'GET', '/profile')).status).toBe(200);
  const second = await begin('all');
  expect(second.status).toBe(202);
  expect(second.headers.get('set-cookie')).toMatch(/Max-Age=0|=;/);
});
