import { randomUUID } from 'node:crypto';
import type { AppRoute } from '@ts-rest/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract, type Backup, type ConsoleTenant, type OperatorAct } from '@redlich/contract';
import { hashOperatorToken, newOperatorToken } from '@redlich/domain';
import { mintTenant, testPassword, type TestTenant } from '@redlich/domain/testing';
import { consoleHost, openTestApi, type TestApi } from '../testing/api.ts';
import { askConsole, asOwner, mintOperator, type TestOperator } from '../testing/operator.ts';

let api: TestApi;
let operator: TestOperator;
let tenant: TestTenant;

beforeAll(async () => {
  api = await openTestApi();
  operator = await mintOperator(api);
  tenant = await mintTenant(api.ports);
}, 60_000);
afterAll(() => api.close());

const routes = Object.entries(contract as unknown as Record<string, AppRoute>);
const isOfConsole = (route: AppRoute) => (route.metadata as { console?: boolean } | undefined)?.console === true;
const isAnywhere = (route: AppRoute) => (route.metadata as { anywhere?: boolean } | undefined)?.anywhere === true;
const pathOf = (route: AppRoute) => route.path.replace('/api/v1', '').replaceAll(/:\w+/g, randomUUID());
interface BackupList {
  items: Backup[];
  nextCursor: string | null;
}
const json = async <T>(response: Response) => (await response.json()) as T;

describe('hosts', () => {
  test('a desk and the platform serve no route of the console, whoever asks', async () => {
    for (const [name, route] of routes.filter(([, each]) => isOfConsole(each))) {
      const answer = await api.ask(
        tenant,
        'admin',
        route.method,
        pathOf(route),
        route.method === 'GET' ? undefined : {},
      );
      expect(answer.status, name).toBe(404);
      const platform = await api.app.request(`/api/v1${pathOf(route)}`, {
        method: route.method,
        headers: { host: 'localhost' },
      });
      expect(platform.status, name).toBe(404);
    }
  });

  test('the console serves no route of a desk, not even to an operator', async () => {
    for (const [name, route] of routes.filter(([, each]) => !isOfConsole(each) && !isAnywhere(each)))
      expect((await operator.ask(route.method, pathOf(route))).status, name).toBe(404);
  });

  test('without a session every route of the console but the public ones is refused', async () => {
    for (const [name, route] of routes.filter(([, each]) => isOfConsole(each))) {
      if ((route.metadata as { public?: boolean }).public) continue;
      expect((await askConsole(api, route.method, pathOf(route))).status, name).toBe(401);
    }
  });

  test('a session of a desk is nobody on the console and the other way round', async () => {
    const cookie = await api.cookieOf(tenant, 'admin');
    expect((await askConsole(api, 'GET', '/console/session', undefined, { cookie })).status).toBe(401);
    const mine = await askConsole(api, 'POST', '/console/session', { email: operator.email, password: testPassword });
    const token = mine.headers.get('set-cookie')!.split(';')[0]!.split('=')[1]!;
    const asDesk = { cookie: `redlich_session=${token}; redlich_console=${token}` };
    expect((await api.ask(tenant, 'anonymous', 'GET', '/session', undefined, asDesk)).status).toBe(401);
  });
});

describe('login', () => {
  const logIn = (email: string, password: string, address = '198.51.100.7') =>
    askConsole(api, 'POST', '/console/session', { email, password }, { 'x-forwarded-for': address });

  test('an unknown address and a wrong password look the same, and the sixth try in a row has to wait', async () => {
    const texts = new Set<string>();
    for (const email of [operator.email, 'nobody@plattform.example']) {
      const answer = await logIn(email, 'not the password');
      expect(answer.status).toBe(401);
      texts.add((await answer.text()).replace(/"requestId":"[^"]+"/, ''));
    }
    expect(texts.size).toBe(1);
    for (let i = 0; i < 4; i++) await logIn(operator.email, 'not the password');
    expect((await logIn(operator.email, testPassword)).status).toBe(429);
    expect((await logIn(operator.email, testPassword, '198.51.100.8')).status).toBe(200);
  });

  test('a session ends by logging out, after 30 idle minutes, and 12 hours after the login however much it is used', async () => {
    const session = async () => (await logIn(operator.email, testPassword, '198.51.100.9')).headers.get('set-cookie')!;
    const statusOf = async (cookie: string) =>
      (await askConsole(api, 'GET', '/console/session', undefined, { cookie })).status;
    const left = (await session()).split(';')[0]!;
    await askConsole(api, 'DELETE', '/console/session', undefined, { cookie: left });
    expect(await statusOf(left)).toBe(401);

    const used = (await session()).split(';')[0]!;
    const idle = (await session()).split(';')[0]!;
    const start = api.ports.clock.now();
    for (let minutes = 0; minutes < 11 * 60; minutes += 25) {
      api.ports.clock.advance(25 * 60_000);
      expect(await statusOf(used)).toBe(200);
    }
    expect(await statusOf(idle)).toBe(401);
    api.ports.clock.advance(start.getTime() + 12 * 3_600_000 - api.ports.clock.now().getTime());
    expect(await statusOf(used)).toBe(401);
    operator = await mintOperator(api);
  });

  test('the link of a new operator sets a password once; empty, used and expired ones are refused alike', async () => {
    const token = newOperatorToken();
    await asOwner(api, (client) =>
      client.query(
        `update platform.operators set invitation_hash = $1, invitation_expires_at = $2 where operator_id = $3`,
        [
          hashOperatorToken(api.ports.secret, token),
          new Date(api.ports.clock.now().getTime() + 1_000),
          operator.operatorId,
        ],
      ),
    );
    const accept = (given: string, password = 'a new password of mine') =>
      askConsole(api, 'POST', '/console/invitation', { token: given, password });
    expect((await accept('wrong')).status).toBe(422);
    expect((await accept(token, 'short')).status).toBe(422);
    expect((await accept(token)).status).toBe(204);
    expect((await operator.ask('GET', '/console/session')).status).toBe(401);
    expect((await logIn(operator.email, 'a new password of mine', '198.51.100.10')).status).toBe(200);
    expect((await accept(token)).status).toBe(422);
    operator = await mintOperator(api);
  });

  test('no service can make an operator or read one', async () => {
    for (const statement of [
      `insert into platform.operators (operator_id, email, name, language, created_at) values (gen_random_uuid(), 'x@x.example', 'x', 'de', now())`,
      'select password_hash from platform.operators',
      'select * from platform.operator_acts',
      'update platform.tenant_usage set agents = 0',
    ])
      await expect(api.ports.db.pool.query(statement)).rejects.toThrow(/permission denied/);
  });
});

describe('tenants', () => {
  test('are found by part of their name, page by page, with what they use once it was counted', async () => {
    await mintTenant(api.ports);
    const first = await json<{ items: ConsoleTenant[]; nextCursor: string }>(
      await operator.ask('GET', '/console/tenants?limit=1'),
    );
    const second = await json<{ items: ConsoleTenant[]; nextCursor: string | null }>(
      await operator.ask('GET', `/console/tenants?limit=1&cursor=${first.nextCursor}`),
    );
    expect(second.nextCursor).toBeNull();
    expect(first.items[0]!.id).not.toBe(second.items[0]!.id);
    const found = await json<{ items: ConsoleTenant[] }>(
      await operator.ask('GET', `/console/tenants?q=FIRMA ${tenant.slug.toUpperCase()}`),
    );
    expect(found.items).toMatchObject([
      { id: tenant.tenantId, host: tenant.host, standing: 'open', state: 'live', usage: null },
    ]);
    const counted = await operator.ask('POST', `/console/tenants/${tenant.tenantId}/usage`, {});
    expect((await json<ConsoleTenant>(counted)).usage).toMatchObject({ agents: 3, customers: 1, tickets: 0 });
    expect((await operator.ask('GET', `/console/tenants/${randomUUID()}`)).status).toBe(404);
  });
});

describe('suspension', () => {
  test('lets nobody in, ends sessions, tells the administrators, and is undone', async () => {
    const other = await mintTenant(api.ports);
    await api.ask(other, 'agent', 'GET', '/session');
    const path = `/console/tenants/${other.tenantId}/suspension`;
    const suspended = await operator.ask('PUT', path, { reason: 'Rechnung seit 90 Tagen offen' });
    expect(await json<ConsoleTenant>(suspended)).toMatchObject({ standing: 'suspended' });
    expect((await operator.ask('PUT', path, { reason: 'noch einmal' })).status).toBe(409);

    for (const [who, method, at] of [
      ['agent', 'GET', '/session'],
      ['anonymous', 'GET', '/privacy/notice'],
      ['anonymous', 'GET', '/events'],
    ] as const) {
      const refused = await api.ask(other, who, method, at);
      expect(refused.status, at).toBe(403);
      expect(await json<{ code: string }>(refused), at).toMatchObject({ code: 'suspended' });
    }
    const login = { email: other.email.admin, password: testPassword };
    expect((await api.ask(other, 'anonymous', 'POST', '/session', login)).status).toBe(403);
    expect(await json(await api.ask(other, 'anonymous', 'GET', '/tenant'))).toMatchObject({ standing: 'suspended' });
    expect((await api.ask(tenant, 'agent', 'GET', '/session')).status).toBe(200);

    const told = await asOwner(api, async (client) => {
      await client.query('alter table notifications no force row level security');
      const { rows } = await client.query<{ kind: string }>(
        `select kind from notifications where tenant_id = $1 and kind like 'tenant-%'`,
        [other.tenantId],
      );
      await client.query('alter table notifications force row level security');
      return rows.map((row) => row.kind);
    });
    expect(told).toEqual(['tenant-suspended']);

    api.ports.clock.advance(60_000);
    expect(await json<ConsoleTenant>(await operator.ask('DELETE', path, {}))).toMatchObject({ standing: 'open' });
    expect((await api.ask(other, 'agent', 'GET', '/session')).status).toBe(401);
    expect((await api.ask(other, 'anonymous', 'POST', '/session', login)).status).toBe(200);
    const acts = await json<{ items: OperatorAct[] }>(
      await operator.ask('GET', `/console/acts?tenantId=${other.tenantId}`),
    );
    expect(acts.items.map((act) => [act.action, act.reason])).toEqual([
      ['tenant.release', null],
      ['tenant.suspend', 'Rechnung seit 90 Tagen offen'],
    ]);
    const audit = await json<{ items: { action: string; actor: { kind: string } }[] }>(
      await api.ask(await again(other), 'admin', 'GET', '/audit?action=tenant.suspend'),
    );
    expect(audit.items[0]).toMatchObject({ actor: { kind: 'operator' } });
  });
});

describe('backups', () => {
  test('that were made are listed, the newest first, page by page, with whose they are', async () => {
    const list = async (query = '') => json<BackupList>(await operator.ask('GET', `/console/backups${query}`));
    expect(await list()).toEqual({ items: [], nextCursor: null });
    const ids = [randomUUID(), randomUUID()];
    await asOwner(api, async (client) => {
      for (const [at, kind, of] of [
        [1, 'platform', null],
        [2, 'tenant', tenant.tenantId],
      ] as const)
        await client.query(
          `insert into platform.backups (backup_id, kind, tenant_id, created_at, expires_at, bytes, sha256)
           values ($1, $2, $3, $4, $4::timestamptz + interval '35 days', 12, repeat('a', 64))`,
          [ids[at - 1], kind, of, `2026-03-0${at}T00:00:00Z`],
        );
    });
    const first = await list('?limit=1');
    expect(first.items).toMatchObject([{ id: ids[1], kind: 'tenant', tenantId: tenant.tenantId, bytes: 12 }]);
    expect(first.items[0]!.tenantName).not.toBeNull();
    const second = await list(`?limit=1&cursor=${first.nextCursor}`);
    expect(second).toMatchObject({ items: [{ id: ids[0], kind: 'platform', tenantName: null }], nextCursor: null });
    expect((await operator.ask('GET', '/console/backups?cursor=x')).status).toBe(422);
  });
});

/** The same tenant for a person whose session of before was ended. */
async function again(of: TestTenant): Promise<TestTenant> {
  return { ...of, slug: `${of.slug} again` };
}

describe('jobs', () => {
  test('that failed for good are listed by ids, replayed, and discarded with a reason', async () => {
    await asOwner(api, (client) =>
      client.query(
        `insert into pgboss.job (name, data, source_name) select 'mail.receive.dead', $1, 'mail.receive' from generate_series(1, 3)`,
        [{ tenantId: tenant.tenantId, incomingMailId: randomUUID(), text: 'Inhalt' }],
      ),
    );
    const list = () => operator.ask('GET', '/console/dead-jobs?queue=mail.receive');
    const { items } = await json<{ items: { id: string; tenantId: string; ids: Record<string, string> }[] }>(
      await list(),
    );
    expect(items).toHaveLength(3);
    expect(items[0]!.tenantId).toBe(tenant.tenantId);
    expect(Object.keys(items[0]!.ids)).toEqual(['incomingMailId']);

    const act = (path: string, body: object) => operator.ask('POST', `/console/dead-jobs/${path}`, body);
    const replayed = await act('replays', { queue: 'mail.receive', id: items[0]!.id });
    expect(await json(replayed)).toEqual({ moved: 1 });
    const discard = { queue: 'mail.receive', id: items[1]!.id, reason: 'Kanal gibt es nicht mehr' };
    expect(await json(await act('discards', discard))).toEqual({ moved: 1 });
    expect((await act('discards', discard)).status).toBe(404);
    expect(await json(await act('replays', { queue: 'mail.receive' }))).toEqual({ moved: 1 });
    expect(await json<{ items: unknown[] }>(await list())).toEqual({ items: [] });
    const { queues } = await json<{ queues: { name: string; waiting: number; failed: number }[] }>(
      await operator.ask('GET', '/console/queues'),
    );
    expect(queues.find((queue) => queue.name === 'mail.receive')).toMatchObject({ waiting: 2, failed: 0 });
    expect((await operator.ask('GET', '/console/dead-jobs?queue=no.queue')).status).toBe(404);
  });
});

test('the console’s cookie has a name of its own, is HttpOnly and ends with the browser', async () => {
  const answer = await askConsole(
    api,
    'POST',
    '/console/session',
    { email: operator.email, password: testPassword },
    { 'x-forwarded-for': '198.51.100.20' },
  );
  expect(answer.headers.get('set-cookie')).toMatch(/^redlich_console=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  expect(consoleHost).toBe('console.localhost');
});
