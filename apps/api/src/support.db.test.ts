import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Session, SupportAccess } from '@redlich/contract';
import { createArticle, createTicket } from '@redlich/domain';
import { mintTenant, type TestTenant } from '@redlich/domain/testing';
import { openTestApi, type TestApi } from '../testing/api.ts';
import { mintOperator, type TestOperator } from '../testing/operator.ts';

let api: TestApi;
let operator: TestOperator;
let tenant: TestTenant;
let ticketId: string;

beforeAll(async () => {
  api = await openTestApi();
  operator = await mintOperator(api);
  tenant = await mintTenant(api.ports);
  ticketId = (await createTicket(tenant.as.customer, { subject: 'Drucker', body: 'Er druckt nicht' })).id;
  await createArticle(tenant.as.agent, { id: ticketId, visibility: 'internal', body: 'Notiz' });
}, 60_000);
afterAll(() => api.close());

const json = async <T>(response: Response) => (await response.json()) as T;
const ofTenant = () => `/console/tenants/${tenant.tenantId}/support-accesses`;
async function request() {
  // The newest first: no two of the same moment.
  api.ports.clock.advance(1_000);
  return json<SupportAccess>(await operator.ask('POST', ofTenant(), { reason: 'Rückfrage zu Vorgang 12' }));
}
const grant = (id: string, body: object = { access: 'read', hours: 1 }) =>
  api.ask(tenant, 'admin', 'PUT', `/support-accesses/${id}/grant`, body);
const entry = (id: string, as = operator) => as.ask('POST', `${ofTenant()}/${id}/entries`, {});
const open = (token: string, at = tenant) => api.ask(at, 'anonymous', 'POST', '/support-session', { token });
const cookieOf = (response: Response) => response.headers.get('set-cookie')!.split(';')[0]!;

/** Goes in and hands out how the operator asks from there. */
async function goIn(id: string) {
  const { token } = await json<{ token: string }>(await entry(id));
  const cookie = cookieOf(await open(token));
  return (method: string, path: string, body?: unknown) => api.ask(tenant, 'anonymous', method, path, body, { cookie });
}

test('nothing opens before an administrator grants it, and asking twice at once is refused', async () => {
  const { id, state } = await request();
  expect(state).toBe('requested');
  expect((await operator.ask('POST', ofTenant(), { reason: 'noch einmal' })).status).toBe(409);
  expect((await entry(id)).status).toBe(409);
  for (const who of ['agent', 'dpo', 'customer'] as const) {
    const asked = await api.ask(tenant, who, 'PUT', `/support-accesses/${id}/grant`, { access: 'change', hours: 168 });
    expect(asked.status, who).toBe(403);
  }
  expect((await grant(id, { access: 'read', hours: 9_999 })).status).toBe(422);
  const refused = await json<SupportAccess>(await api.ask(tenant, 'admin', 'DELETE', `/support-accesses/${id}`, {}));
  expect(refused).toMatchObject({ state: 'refused', endedBy: 'tenant' });
  expect((await grant(id)).status).toBe(409);
  expect((await entry(id)).status).toBe(409);
});

test('granted for reading: the operator sees, is marked, changes nothing and writes to nobody', async () => {
  const { id } = await request();
  expect(await json(await grant(id))).toMatchObject({
    state: 'granted',
    access: 'read',
    grantedByName: 'Person admin',
  });
  const inside = await goIn(id);
  const session = await json<Session>(await inside('GET', '/session'));
  expect(session).toMatchObject({ person: { name: 'Kim Betrieb' }, support: { accessId: id, access: 'read' } });
  expect((await inside('GET', `/tickets/${ticketId}`)).status).toBe(200);
  for (const [method, path, body] of [
    ['PATCH', `/tickets/${ticketId}`, { priority: 'high' }],
    ['POST', `/tickets/${ticketId}/articles`, { visibility: 'public', body: 'Hallo' }],
    ['POST', '/tickets', { subject: 'x', body: 'x' }],
    ['POST', '/queues', { name: 'Neu' }],
    ['PUT', `/support-accesses/${id}/grant`, { access: 'change', hours: 168 }],
    ['GET', '/support-accesses', undefined],
  ] as const)
    expect((await inside(method, path, body)).status, path).toBe(403);
  await api.ask(tenant, 'admin', 'DELETE', `/support-accesses/${id}`, {});
  expect((await inside('GET', '/session')).status).toBe(401);
  expect((await entry(id)).status).toBe(409);
});

test('granted with changes: they stand in the tenant’s log under an actor of its own kind; an answer still goes to nobody', async () => {
  const { id } = await request();
  await grant(id, { access: 'change', hours: 8 });
  const inside = await goIn(id);
  expect((await inside('PATCH', `/tickets/${ticketId}`, { priority: 'high' })).status).toBe(200);
  const answer = { visibility: 'public', body: 'Hallo' };
  expect((await inside('POST', `/tickets/${ticketId}/articles`, answer)).status).toBe(403);
  const { items } = await json<{ items: { action: string; actor: { kind: string; id: string } }[] }>(
    await api.ask(tenant, 'admin', 'GET', '/audit'),
  );
  const acts = items.filter((item) => item.actor.kind === 'operator' && item.actor.id === operator.operatorId);
  expect(new Set(acts.map((item) => item.action))).toEqual(
    new Set(['support.request', 'support.enter', 'ticket.update']),
  );
  expect((await inside('DELETE', '/session', {})).status).toBe(204);
  const { items: history } = await json<{ items: SupportAccess[] }>(await operator.ask('GET', ofTenant()));
  expect(history[0]).toMatchObject({ id, state: 'ended', endedBy: 'operator' });
});

test('the way in works once, for a minute, on that tenant’s host, for the operator who asked', async () => {
  const other = await mintTenant(api.ports);
  const colleague = await mintOperator(api);
  const { id } = await request();
  await grant(id);
  expect((await entry(id, colleague)).status).toBe(404);
  expect(
    (await operator.ask('POST', `/console/tenants/${other.tenantId}/support-accesses/${id}/entries`, {})).status,
  ).toBe(404);
  const { token } = await json<{ token: string }>(await entry(id));
  const texts = new Set<string>();
  for (const [wrong, at] of [
    [randomUUID(), tenant],
    [' ', tenant],
    [token, other],
  ] as const) {
    const refused = await open(wrong, at);
    expect(refused.status).toBe(422);
    texts.add((await refused.text()).replace(/"requestId":"[^"]+"/, ''));
  }
  expect(texts.size).toBe(1);
  const cookie = cookieOf(await open(token));
  expect((await open(token)).status).toBe(422);
  expect((await api.ask(other, 'anonymous', 'GET', '/session', undefined, { cookie })).status).toBe(401);
  const { token: late } = await json<{ token: string }>(await entry(id));
  api.ports.clock.advance(61_000);
  expect((await open(late)).status).toBe(422);

  expect((await api.ask(tenant, 'anonymous', 'GET', '/session', undefined, { cookie })).status).toBe(200);
  api.ports.clock.advance(3_600_000);
  expect((await api.ask(tenant, 'anonymous', 'GET', '/session', undefined, { cookie })).status).toBe(401);
  const { items } = await json<{ items: SupportAccess[] }>(await api.ask(tenant, 'admin', 'GET', '/support-accesses'));
  expect(items[0]).toMatchObject({ id, state: 'expired' });
});
