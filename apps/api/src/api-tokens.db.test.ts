import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ApiTokenList, CreatedApiToken } from '@redlich/contract';
import { createTicket, deactivateAgent, importAgent, listAudit, listRoles, updateAgent } from '@redlich/domain';
import { mintTenant, testPassword, type TestTenant } from '@redlich/domain/testing';
import { openTestApi, type TestApi, type Who } from '../testing/api.ts';

let api: TestApi;
let mine: TestTenant;
let other: TestTenant;
beforeAll(async () => {
  api = await openTestApi();
  mine = await mintTenant(api.ports);
  other = await mintTenant(api.ports);
});
afterAll(() => api.close());

const desk = ['ticket.list', 'ticket.get', 'ticket.create', 'article.create', 'queue.list'];
async function make(who: Who, kind: 'api-tokens' | 'service-tokens', scopes = desk, tenant = mine) {
  const response = await api.ask(tenant, who, 'POST', `/${kind}`, { name: 'Monitoring', scopes, expiresInDays: 30 });
  expect(response.status).toBe(201);
  return (await response.json()) as CreatedApiToken;
}
const use = (token: string, method: string, path: string, body?: unknown, tenant = mine, more = {}) =>
  api.ask(tenant, 'anonymous', method, path, body, { authorization: `Bearer ${token}`, ...more });
const statusOf = async (answer: Promise<Response>) => (await answer).status;

test('a personal token acts as its agent within its scopes, without a cookie', async () => {
  const { token } = await make('agent', 'api-tokens');
  expect(await statusOf(use(token, 'GET', '/tickets'))).toBe(200);
  const made = await use(token, 'POST', '/tickets', {
    subject: 'Vom Programm',
    body: 'Text',
    kind: 'note',
    customer: { email: 'jutta@werft.example' },
  });
  expect(made.status).toBe(201);
  // The agent may, the token may not.
  expect(await statusOf(use(token, 'GET', '/customers'))).toBe(403);
  expect((await (await use(token, 'GET', '/session')).json()) as object).toMatchObject({
    person: { email: mine.email.agent },
    permissions: [...desk, 'privacy.get-notice', 'tenant.get'].sort(),
  });
});

test('a service token writes for the tenant, as nobody’s agent', async () => {
  const { token } = await make('admin', 'service-tokens');
  const ticket = await createTicket(mine.as.customer, { subject: 'Anfrage', body: 'Text' });
  const reply = await use(token, 'POST', `/tickets/${ticket.id}/articles`, {
    visibility: 'public',
    body: 'Eingegangen',
  });
  expect(reply.status).toBe(201);
  expect((await reply.json()) as object).toMatchObject({ article: { author: { kind: 'system', id: null } } });
});

test('nobody gives a token more than they have, and a token gives nothing on', async () => {
  const ask = (who: Who, kind: string, scopes: string[]) =>
    statusOf(api.ask(mine, who, 'POST', `/${kind}`, { name: 'Zu viel', scopes, expiresInDays: 30 }));
  expect(await ask('agent', 'api-tokens', ['agent.create'])).toBe(403);
  expect(await ask('agent', 'api-tokens', ['session.log-out'])).toBe(403);
  expect(await ask('agent', 'api-tokens', ['api-token.create'])).toBe(403);
  expect(await ask('agent', 'api-tokens', ['mail.receive'])).toBe(403);
  expect(await ask('agent', 'api-tokens', ['nonsense'])).toBe(403);
  expect(await ask('agent', 'service-tokens', desk)).toBe(403);
  expect(await ask('admin', 'service-tokens', ['upload.create'])).toBe(403);
  expect(await ask('customer', 'api-tokens', ['ticket.list'])).toBe(403);
  const { grantable } = (await (await api.ask(mine, 'agent', 'GET', '/api-tokens')).json()) as ApiTokenList;
  const { token } = await make('agent', 'api-tokens', grantable);
  expect(await statusOf(use(token, 'POST', '/api-tokens', { name: 'Kind', scopes: desk, expiresInDays: 1 }))).toBe(403);
  expect(await statusOf(use(token, 'DELETE', '/session'))).toBe(403);
  expect(await statusOf(use(token, 'PUT', '/session/preferences', { language: 'en' }))).toBe(403);
  expect(await statusOf(use(token, 'GET', '/events'))).toBe(403);
});

test('the owner’s permissions count when the token is used, not when it was made', async () => {
  const fresh = await mintTenant(api.ports);
  const { token } = await make('admin', 'api-tokens', ['queue.create', 'queue.list'], fresh);
  const ask = (method: string, body?: unknown) => statusOf(use(token, method, '/queues', body, fresh));
  expect(await ask('POST', { name: 'Vertrieb' })).toBe(201);
  const id = fresh.as.admin.actor.id!;
  const { items } = await listRoles(fresh.system, undefined);
  const roleIds = items.flatMap((role) => (role.builtIn === 'agent' ? role.id : []));
  await importAgent(fresh.system, {
    name: 'Zweite',
    email: 'zweite@firma.example',
    roles: ['admin'],
    password: testPassword,
  });
  await updateAgent(fresh.system, { id, roleIds });
  expect(await ask('POST', { name: 'Einkauf' })).toBe(403);
  expect(await ask('GET')).toBe(200);
  await deactivateAgent(fresh.system, { id });
  expect(await ask('GET')).toBe(401);
});

test('revoked, expired, foreign, mistyped and empty tokens are refused alike, a cookie beside them does not help', async () => {
  const fresh = await mintTenant(api.ports);
  const revoked = await make('agent', 'api-tokens', desk, fresh);
  expect(await statusOf(api.ask(fresh, 'agent', 'DELETE', `/api-tokens/${revoked.id}`))).toBe(204);
  const foreign = await make('agent', 'api-tokens', desk, other);
  const expired = await make('agent', 'api-tokens', desk, fresh);
  const client = new pg.Client({ connectionString: api.database.ownerUrl });
  await client.connect();
  await client.query(`begin; select set_config('app.tenant_id', '${fresh.tenantId}', true);
    update api_tokens set created_at = created_at - interval '40 days', expires_at = expires_at - interval '40 days'
      where api_token_id = '${expired.id}'; commit`);
  await client.end();
  const cookie = await api.cookieOf(fresh, 'agent');
  const answers = [];
  for (const token of [revoked.token, foreign.token, expired.token, 'rdl_x', 'null', '']) {
    const response = await use(token, 'GET', '/tickets', undefined, fresh, { cookie });
    const { requestId: _, ...problem } = (await response.json()) as Record<string, unknown>;
    answers.push([response.status, problem]);
  }
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(answers[0]![0]).toBe(401);
});

test('wrong tokens from one address are slowed down', async () => {
  const from = { 'x-forwarded-for': '198.51.100.77' };
  const answers = [];
  for (let i = 0; i < 22; i++)
    answers.push(await statusOf(use('rdl_wrong', 'GET', '/tickets', undefined, other, from)));
  expect(answers.slice(-1)).toEqual([429]);
});

test('a token is revoked by its owner or the administration, and by nobody else', async () => {
  const ofAgent = await make('agent', 'api-tokens');
  expect(await statusOf(api.ask(mine, 'dpo', 'DELETE', `/api-tokens/${ofAgent.id}`))).toBe(404);
  expect(await statusOf(api.ask(mine, 'agent', 'DELETE', `/service-tokens/${ofAgent.id}`))).toBe(403);
  expect(await statusOf(api.ask(mine, 'admin', 'DELETE', `/service-tokens/${ofAgent.id}`))).toBe(204);
  expect(await statusOf(use(ofAgent.token, 'GET', '/tickets'))).toBe(401);
});

test('the audit log names the token; neither database, log nor list holds its text', async () => {
  const { id, token } = await make('agent', 'api-tokens');
  await use(token, 'POST', '/tickets', {
    subject: 'Nachweis',
    body: 'Text',
    kind: 'note',
    customer: { email: 'nachweis@werft.example' },
  });
  const { items } = await listAudit(mine.as.dpo, { action: 'ticket.create', limit: 10 });
  expect(items.map(({ actor }) => [actor.id, actor.token])).toContainEqual([
    mine.as.agent.actor.id,
    { id, name: 'Monitoring' },
  ]);
  const list = await (await api.ask(mine, 'agent', 'GET', '/api-tokens')).text();
  expect(list).toContain(token.slice(-4));
  const secret = token.slice(4, 30);
  expect(list + JSON.stringify(api.logged)).not.toContain(secret);
  const client = new pg.Client({ connectionString: api.database.ownerUrl });
  await client.connect();
  await client.query(`select set_config('app.tenant_id', '${mine.tenantId}', false)`);
  const { rows } = await client.query('select t::text from api_tokens t union all select e::text from audit_entries e');
  await client.end();
  expect(rows.length).toBeGreaterThan(2);
  expect(JSON.stringify(rows)).not.toContain(secret);
});
