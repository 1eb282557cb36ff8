import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { AccessLogLine, AuditEntry, ReadAccess } from '@redlich/contract';
import { createTicket, setReadAccessLog } from '@redlich/domain';
import { mintTenant, type TestTenant } from '@redlich/domain/testing';
import { openTestApi, type TestApi, type Who } from '../testing/api.ts';

let api: TestApi;
let mine: TestTenant;
let ticketId: string;
beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  mine = await mintTenant(api.ports);
  ({ id: ticketId } = await createTicket(mine.as.customer, { subject: 'Anfrage', body: 'Text' }));
});

const ask = async <T>(who: Who, path: string) => {
  const response = await api.ask(mine, who, 'GET', path);
  expect(response.status, path).toBe(200);
  return ((await response.json()) as { items: T[] }).items;
};
const text = async (path: string) => (await api.ask(mine, 'dpo', 'GET', path)).text();

test('the audit log is read by person, action, object and day', async () => {
  const agent = mine.as.agent.actor.id!;
  await api.ask(mine, 'agent', 'PATCH', `/tickets/${ticketId}`, { priority: 'high' });
  const actions = async (query: string) =>
    (await ask<AuditEntry>('dpo', `/audit?${query}`)).map(({ action }) => action);
  expect(await actions(`actorId=${agent}&action=ticket.update`)).toEqual(['ticket.update']);
  expect(await actions(`objectId=${ticketId}`)).toEqual(expect.arrayContaining(['ticket.update', 'ticket.create']));
  expect(await actions(`objectKind=queue`)).toEqual(['queue.create']);
  expect(await actions('from=2020-01-01&until=2020-12-31')).toEqual([]);
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date());
  expect((await actions(`from=${today}&until=${today}`)).length).toBeGreaterThan(5);
  const words = (await (await api.ask(mine, 'dpo', 'GET', '/audit/words')).json()) as { actions: string[] };
  expect(words.actions).toEqual([...new Set(words.actions)].sort());
  expect(words.actions).toContain('ticket.update');
});

test('an entry leads to its object while that exists', async () => {
  const entries = await ask<AuditEntry>('dpo', `/audit?objectId=${ticketId}`);
  expect(entries[0]!.link).toEqual({ kind: 'ticket', id: ticketId });
  const articles = await ask<AuditEntry>('dpo', '/audit?objectKind=article');
  expect(articles[0]!.link).toEqual({ kind: 'ticket', id: ticketId });
  expect((await ask<AuditEntry>('dpo', '/audit?objectKind=login'))[0]!.link).toBeNull();
});

test('an export holds every entry once, as CSV and as JSON, and is in the log itself', async () => {
  for (let i = 0; i < 120; i++) await api.ask(mine, 'agent', 'PATCH', `/tickets/${ticketId}`, { tags: [`t${i}`] });
  const rows = JSON.parse(await text('/audit/export?format=json')) as { at: string; action: string }[];
  expect(rows.length).toBeGreaterThan(120);
  const csv = await text('/audit/export?format=csv&action=ticket.update');
  expect(csv.startsWith('at,action,actorKind')).toBe(true);
  expect(csv.trimEnd().split('\r\n')).toHaveLength(121);
  const exports = await ask<AuditEntry>('dpo', '/audit?action=audit.export');
  expect(exports.map(({ objectKind, fields }) => `${objectKind} ${fields.join()}`).sort()).toEqual([
    'auditLog ',
    'auditLog action',
  ]);
});

test('five exports an hour, for those who may', async () => {
  const statuses = [];
  for (let i = 0; i < 6; i++) statuses.push((await api.ask(mine, 'admin', 'GET', '/audit/export')).status);
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
  expect((await api.ask(mine, 'agent', 'GET', '/audit/export')).status).toBe(403);
});

test('who opened whose ticket is kept once an hour, for the data protection officer alone', async () => {
  for (let i = 0; i < 3; i++) await api.ask(mine, 'agent', 'GET', `/tickets/${ticketId}`);
  await api.ask(mine, 'admin', 'GET', `/tickets/${ticketId}/articles`);
  await api.ask(mine, 'customer', 'GET', `/tickets/${ticketId}`);
  await api.ask(mine, 'agent', 'GET', `/tickets/${crypto.randomUUID()}`);
  const accesses = await ask<ReadAccess>('dpo', '/read-accesses');
  expect(accesses.map(({ reader }) => reader.name).sort()).toEqual(['Person admin', 'Person agent']);
  expect(accesses[0]).toMatchObject({ ticket: { id: ticketId, number: 1001 }, customer: { name: 'Jutta Kern' } });
  expect(await ask<ReadAccess>('dpo', `/read-accesses?readerId=${mine.as.agent.actor.id}`)).toHaveLength(1);
  expect(await ask<ReadAccess>('dpo', `/read-accesses?customerId=${mine.as.customer.actor.id}`)).toHaveLength(2);
  for (const who of ['agent', 'admin', 'customer'] as const)
    expect((await api.ask(mine, who, 'GET', '/read-accesses')).status).toBe(403);
  expect(await text('/read-accesses/export')).toContain('Person agent');
});

test('a token’s reading is its agent’s, a switched-off log keeps nothing new', async () => {
  await setReadAccessLog(mine.as.dpo, { keeps: false });
  await api.ask(mine, 'agent', 'GET', `/tickets/${ticketId}`);
  expect(await ask<ReadAccess>('dpo', '/read-accesses')).toEqual([]);
  await setReadAccessLog(mine.as.dpo, { keeps: true });
  const made = await api.ask(mine, 'admin', 'POST', '/service-tokens', {
    name: 'Dienst',
    scopes: ['ticket.get'],
    expiresInDays: 1,
  });
  const { id, token } = (await made.json()) as { id: string; token: string };
  await api.ask(mine, 'anonymous', 'GET', `/tickets/${ticketId}`, undefined, { authorization: `Bearer ${token}` });
  expect(await ask<ReadAccess>('dpo', '/read-accesses')).toMatchObject([
    { reader: { kind: 'token', id, name: 'Dienst' } },
  ]);
});

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';
const view = (who: Who, more = {}) =>
  api.ask(mine, who, 'POST', '/page-views', {}, { 'user-agent': firefox, 'x-forwarded-for': '198.51.100.20', ...more });

test('a page view leaves browser, system, address and second, and nothing that leads to a person', async () => {
  expect((await view('agent')).status).toBe(204);
  await view('anonymous', { 'user-agent': '=cmd|jutta@werft.example' });
  expect(await ask<AccessLogLine>('dpo', '/access-log')).toEqual([]);
  await api.accessLog.flush();
  const lines = await ask<AccessLogLine>('dpo', '/access-log');
  expect(lines.map(({ browser, operatingSystem }) => [browser, operatingSystem]).sort()).toEqual([
    ['Firefox 145', 'Linux'],
    ['other', 'other'],
  ]);
  for (const line of lines) {
    expect(line.ipAddress).toBe('198.51.100.20');
    expect(line.at).toMatch(/:\d\d\.000Z$/);
    expect(Object.keys(line).sort()).toEqual(['at', 'browser', 'id', 'ipAddress', 'operatingSystem']);
  }
  expect((await text('/access-log/export')).split('\r\n')[0]).toBe('at,browser,operatingSystem,ipAddress');
});

test('the access log has exactly these columns and refers to nothing', async () => {
  const client = new pg.Client({ connectionString: api.database.ownerUrl });
  await client.connect();
  const columns = await client.query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_name = 'access_log' order by 1`,
  );
  const keys = await client.query(
    `select confrelid::regclass::text as target from pg_constraint where conrelid = 'access_log'::regclass and contype = 'f'`,
  );
  await client.end();
  expect(columns.rows.map(({ name }) => name)).toEqual([
    'access_log_id',
    'at',
    'browser',
    'ip_address',
    'operating_system',
    'tenant_id',
  ]);
  expect(keys.rows).toEqual([{ target: 'tenants' }]);
});
