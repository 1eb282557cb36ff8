import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CustomDomain, CustomDomains } from '@redlich/contract';
import { mintTenant, testPassword, type TestTenant } from '@redlich/domain/testing';
import { openTestApi, type TestApi, type Who } from '../testing/api.ts';
import { authenticator } from '../testing/authenticator.ts';
import { forgetAttempts } from '../testing/furnish.ts';

let api: TestApi;
let tenant: TestTenant;
let count = 0;
const freshName = () => `hilfe${(count += 1)}.kunde.example`;

beforeAll(async () => {
  api = await openTestApi();
});
beforeEach(async () => {
  tenant = await mintTenant(api.ports);
  await forgetAttempts(api.database);
});
afterAll(() => api.close());

async function ask<T>(who: Who, method: string, path: string, body?: unknown, of = tenant) {
  const response = await api.ask(of, who, method, path, body);
  const text = await response.text();
  return { status: response.status, body: (text ? JSON.parse(text) : undefined) as T };
}
type Problem = { code: string; fields?: { field: string; message: string }[] };

async function add(name: string, of = tenant): Promise<CustomDomain> {
  const { status, body } = await ask<CustomDomain>('admin', 'POST', '/domains', { domain: name }, of);
  expect(status).toBe(201);
  return body;
}

/** Puts both records into the DNS, as the screen tells to. */
function publish({ records }: CustomDomain): void {
  for (const { type, name, values } of records) {
    const kind = type === 'TXT' ? 'txt' : type === 'CNAME' ? 'cname' : 'addresses';
    api.zone[name] = { [kind]: values };
  }
}

async function proven(name: string, of = tenant): Promise<CustomDomain> {
  const domain = await add(name, of);
  publish(domain);
  const { body } = await ask<CustomDomain>('admin', 'POST', `/domains/${domain.id}/checks`, undefined, of);
  expect(body.state).toBe('verified');
  return body;
}

const on = (host: string, path = '/tenant', headers: Record<string, string> = {}) =>
  api.app.request(`/api/v1${path}`, { headers: { host, ...headers } });
const slugOn = async (host: string) => {
  const response = await on(host);
  return response.status === 200 ? ((await response.json()) as { slug: string }).slug : response.status;
};

describe('a claim', () => {
  test('names the two records that prove it, and serves nothing before they are there', async () => {
    const name = freshName();
    const domain = await add(` https://${name.toUpperCase()}./ `);
    expect(domain).toMatchObject({ name, state: 'pending', isPrimary: false, checkedAt: null });
    expect(domain.records).toMatchObject([
      {
        type: 'TXT',
        name: `_redlich-challenge.${name}`,
        values: [expect.stringMatching(/^redlich-domain=[\w-]{32}$/)],
      },
      { type: 'CNAME', name, values: [tenant.host] },
    ]);
    expect(await slugOn(name)).toBe(421);
    const checked = await ask<CustomDomain>('admin', 'POST', `/domains/${domain.id}/checks`);
    expect(checked.body).toMatchObject({ state: 'pending', records: [{ result: 'missing' }, { result: 'missing' }] });
    expect(await slugOn(name)).toBe(421);
  });

  test('at the top of a zone asks for addresses, since DNS allows no CNAME there', async () => {
    const domain = await add('apex-kunde.example');
    expect(domain.records[1]).toMatchObject({ type: 'A', name: 'apex-kunde.example', values: ['192.0.2.7'] });
    expect((await proven('apex-kunde2.example')).records[1]).toMatchObject({ type: 'A', result: 'right' });
  });

  test.each([
    ['localhost', 'gehört zur Plattform'],
    ['andere.localhost', 'gehört zur Plattform'],
    ['kunde', 'muss eine Domain sein'],
    ['192.0.2.1', 'muss eine Domain sein'],
    ['co.uk', 'Endung'],
    ['drucker.local', 'im öffentlichen Internet'],
  ])('of %j is refused in words', async (name, words) => {
    const { status, body } = await ask<Problem>('admin', 'POST', '/domains', { domain: name });
    expect(status).toBe(422);
    expect(body.fields).toEqual([{ field: 'domain', message: expect.stringContaining(words) }]);
  });

  test('is made once, for twenty domains at most', async () => {
    const name = freshName();
    await add(name);
    expect((await ask('admin', 'POST', '/domains', { domain: name })).status).toBe(409);
    for (let at = 1; at < 20; at += 1) await add(freshName());
    const { status, body } = await ask<Problem>('admin', 'POST', '/domains', { domain: freshName() });
    expect([status, body.fields![0]!.message]).toEqual([409, expect.stringContaining('20 Domains')]);
  });

  test('belongs to administrators', async () => {
    for (const who of ['anonymous', 'customer', 'agent', 'dpo'] as const) {
      const status = who === 'anonymous' ? 401 : 403;
      expect((await ask(who, 'GET', '/domains')).status).toBe(status);
      expect((await ask(who, 'POST', '/domains', { domain: freshName() })).status).toBe(status);
    }
  });

  test('of two tenants blocks neither: the first that proves it is served, the other one is told', async () => {
    const other = await mintTenant(api.ports);
    const name = freshName();
    const [mine, theirs] = [await add(name), await add(name, other)];
    expect(mine.records[0]!.values).not.toEqual(theirs.records[0]!.values);
    publish(theirs);
    await ask('admin', 'POST', `/domains/${theirs.id}/checks`, undefined, other);
    expect(await slugOn(name)).toBe(other.slug);
    // Somebody who gets hold of the DNS too does not take over what is served.
    publish(mine);
    const checked = await ask<CustomDomain>('admin', 'POST', `/domains/${mine.id}/checks`);
    expect(checked.body).toMatchObject({ state: 'pending', isElsewhere: true });
    expect(await slugOn(name)).toBe(other.slug);
    const third = await mintTenant(api.ports);
    expect(
      (await ask<Problem>('admin', 'POST', '/domains', { domain: name }, third)).body.fields![0]!.message,
    ).toContain('anderen Helpdesk');
    await ask('admin', 'DELETE', `/domains/${theirs.id}`, undefined, other);
    expect(await slugOn(name)).toBe(421);
    await ask('admin', 'POST', `/domains/${mine.id}/checks`);
    expect(await slugOn(name)).toBe(tenant.slug);
  });

  test('is looked at on demand ten times a minute', async () => {
    const { id } = await add(freshName());
    for (let at = 0; at < 10; at += 1) expect((await ask('admin', 'POST', `/domains/${id}/checks`)).status).toBe(200);
    expect((await ask('admin', 'POST', `/domains/${id}/checks`)).status).toBe(429);
  });
});

describe('a verified domain', () => {
  test('serves notice, login and desk at once; a session of one host is none on the other', async () => {
    const { name } = await proven(freshName());
    expect(await slugOn(name)).toBe(tenant.slug);
    expect(await slugOn(tenant.host)).toBe(tenant.slug);
    expect((await on(name, '/privacy/notice')).status).toBe(200);
    const login = await api.app.request('/api/v1/session', {
      method: 'POST',
      headers: { host: name, origin: `http://${name}`, 'content-type': 'application/json' },
      body: JSON.stringify({ email: tenant.email.agent, password: testPassword }),
    });
    expect(login.status).toBe(200);
    const cookie = login.headers.get('set-cookie')!;
    // Without a Domain attribute the browser keeps it to this host.
    expect(cookie).not.toMatch(/domain=/i);
    expect((await on(name, '/tickets', { cookie: cookie.split(';')[0]! })).status).toBe(200);
  });

  test('made primary is what links in mails name; the host before keeps working, and one click leads back', async () => {
    const domain = await proven(freshName());
    const { body } = await ask<CustomDomains>('admin', 'PUT', '/domains/primary', { domainId: domain.id });
    expect(body).toMatchObject({ primaryHost: domain.name, platformHost: tenant.host });
    expect(body.items[0]!.isPrimary).toBe(true);
    expect(await slugOn(tenant.host)).toBe(tenant.slug);
    const back = await ask<CustomDomains>('admin', 'PUT', '/domains/primary', { domainId: null });
    expect(back.body.primaryHost).toBe(tenant.host);
  });

  test('only a served one can be primary', async () => {
    const { id } = await add(freshName());
    const { status, body } = await ask<Problem>('admin', 'PUT', '/domains/primary', { domainId: id });
    expect([status, body.fields![0]!.message]).toEqual([409, 'muss zuerst bestätigt sein']);
  });

  test('given up, it answers no longer, and links name the other host again', async () => {
    const domain = await proven(freshName());
    await ask('admin', 'PUT', '/domains/primary', { domainId: domain.id });
    expect((await ask('admin', 'DELETE', `/domains/${domain.id}`)).status).toBe(204);
    expect(await slugOn(domain.name)).toBe(421);
    expect((await ask<CustomDomains>('admin', 'GET', '/domains')).body).toMatchObject({
      primaryHost: tenant.host,
      items: [],
    });
  });

  test('has passkeys of its own; who has one elsewhere is told where, and gets in with a recovery code', async () => {
    const cookie = await api.cookieOf(tenant, 'agent');
    const own = { host: tenant.host, origin: `http://${tenant.host}` };
    const key = authenticator(own);
    const options = (await (await api.ask(tenant, 'agent', 'POST', '/factors/passkeys/options', {})).json()) as {
      challenge: string;
    };
    const added = await api.ask(tenant, 'agent', 'POST', '/factors/passkeys', {
      name: 'Schlüsselbund',
      passkey: key.register(options),
    });
    const { recoveryCodes } = (await added.json()) as { recoveryCodes: string[] };
    expect(cookie).toBeTruthy();
    const domain = await proven(freshName());
    const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
      api.app.request(`/api/v1${path}`, {
        method: 'POST',
        headers: { host: domain.name, 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
    const first = await post('/session', { email: tenant.email.agent, password: testPassword });
    expect([first.status, await first.json()]).toEqual([
      202,
      { factors: ['passkey', 'recoveryCode'], passkeyHosts: [tenant.host], expiresAt: expect.any(String) },
    ]);
    const step = { cookie: first.headers.get('set-cookie')!.split(';')[0]! };
    const offered = (await (await post('/session/step/passkey-options', {}, step)).json()) as {
      rpId: string;
      allowCredentials: unknown[];
    };
    expect([offered.rpId, offered.allowCredentials]).toEqual([domain.name, []]);
    expect((await post('/session/step', { code: recoveryCodes[0] }, step)).status).toBe(200);
    await ask('admin', 'PUT', '/domains/primary', { domainId: domain.id });
    expect((await ask<CustomDomains>('admin', 'GET', '/domains')).body.peopleWithPasskeysElsewhere).toBe(1);
  });
});

describe('the question before a certificate', () => {
  const mayHave = async (domain: string, headers: Record<string, string> = {}) =>
    (await api.app.request(`/tls/ask?domain=${encodeURIComponent(domain)}`, { headers })).status;

  test('is answered yes for the platform, the console and hosts that answer, for nothing else', async () => {
    const pending = await add(freshName());
    const { name } = await proven(freshName());
    for (const host of ['localhost', 'console.localhost', tenant.host, name, name.toUpperCase()])
      expect([host, await mayHave(host)]).toEqual([host, 200]);
    const unverified = await mintTenant(api.ports, { state: 'unverified' });
    for (const host of [pending.name, unverified.host, 'nobody.localhost', `www.${name}`, '', '127.0.0.1', "x'--"])
      expect([host, await mayHave(host)]).toEqual([host, 404]);
  });

  test('is not answered to what came through a proxy, nor on any public path', async () => {
    expect(await mayHave('localhost', { 'x-forwarded-for': '203.0.113.9' })).toBe(404);
    const through = await api.app.request('/api/v1/tls/ask?domain=localhost', { headers: { host: tenant.host } });
    expect(through.status).toBe(404);
  });

  test('costs one look-up, and too many different names in a second are put off', async () => {
    const remembering = (await import('./app.ts')).createApp({ ...api.dependencies, standingKeptMs: 10_000 });
    const asks = (host: string) => remembering.request(`/tls/ask?domain=${host}`);
    await asks(tenant.host);
    api.statements.length = 0;
    expect((await asks(tenant.host)).status).toBe(200);
    expect(api.statements).toEqual([]);
    const statuses = await Promise.all(
      Array.from({ length: 150 }, async (_, at) => (await asks(`angriff${at}.localhost`)).status),
    );
    expect(new Set(statuses)).toEqual(new Set([404, 429]));
  });
});
