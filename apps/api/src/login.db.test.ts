import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import type { LoginStep, OwnSession, Problem, Session } from '@redlich/contract';
import { importAgent, tokenOf } from '@redlich/domain';
import { mintTenant, testPassword, type TestTenant } from '@redlich/domain/testing';
import { openTestApi, type TestApi } from '../testing/api.ts';
import { authenticator } from '../testing/authenticator.ts';

let api: TestApi;
let tenant: TestTenant;
beforeAll(async () => {
  api = await openTestApi();
  tenant = await mintTenant(api.ports);
});
afterAll(() => api.close());

interface Browser {
  ask(method: string, path: string, body?: unknown): Promise<Response>;
  logIn(email: string, password?: string): Promise<Response>;
  cookies: Map<string, string>;
  address: string;
}

let lastAddress = 0;
/** A browser with cookies and an address of its own, as seen behind the web server. */
function browser(address = `2001:db8:${(lastAddress += 1).toString(16)}::1`, at: TestTenant = tenant): Browser {
  const cookies = new Map<string, string>();
  const ask: Browser['ask'] = async (method, path, body) => {
    const response = await api.app.request(`/api/v1${path}`, {
      method,
      headers: {
        host: at.host,
        'x-forwarded-for': address,
        'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    for (const header of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(header) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  return {
    ask,
    cookies,
    address,
    logIn: (email, password = testPassword) => ask('POST', '/session', { email, password }),
  };
}

async function newPerson(): Promise<{ email: string; id: string }> {
  const email = `${randomUUID()}@team.example`;
  const agent = await importAgent(tenant.system, {
    name: 'Karl Prüfer',
    email,
    roles: ['agent'],
    password: testPassword,
  });
  return { email, id: agent.id };
}
const codeOf = (key: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(key) }).generate({
    timestamp: api.ports.clock.now().getTime() + steps * 30_000,
  });
const json = async <T>(response: Response) => (await response.json()) as T;
const status = async (response: Promise<Response>) => (await response).status;
const party = () => ({ host: tenant.host, origin: `http://${tenant.host}` });

/** Logged in, with one-time codes in use. */
async function withTotp() {
  const person = await newPerson();
  const own = browser();
  await own.logIn(person.email);
  const { key } = await json<{ key: string }>(await own.ask('POST', '/factors/totp', {}));
  const { recoveryCodes } = await json<{ recoveryCodes: string[] }>(
    await own.ask('PUT', '/factors/totp', { code: codeOf(key, -1) }),
  );
  return { ...person, own, key, recoveryCodes };
}

describe('limits', () => {
  test('the sixth wrong password within 15 minutes is not even looked at, and says when to come again', async () => {
    const { email } = await newPerson();
    const guesser = browser();
    for (let i = 0; i < 5; i++) expect(await status(guesser.logIn(email, 'wrong password'))).toBe(401);
    const refused = await guesser.logIn(email);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(800);
    expect(await json<Problem>(refused)).toMatchObject({
      code: 'tooMany',
      detail: expect.stringMatching(/1[45] (Minuten|minutes)/),
    });
    expect(await status(browser().logIn(email))).toBe(200);
  });
  test('a hundred guesses at once get no further than five', async () => {
    const { email } = await newPerson();
    const guesser = browser();
    const answers = await Promise.all(Array.from({ length: 30 }, () => status(guesser.logIn(email, 'wrong password'))));
    expect(answers.filter((answer) => answer === 401)).toHaveLength(5);
  });
  test('FreeScout CVE-2026-45294: an address without a login is answered and counted like one that has one', async () => {
    const { email } = await newPerson();
    const seen = [];
    for (const asked of [email, `${randomUUID()}@team.example`]) {
      const guesser = browser();
      const answers = [];
      for (let i = 0; i < 6; i++) {
        const response = await guesser.logIn(asked, 'wrong password');
        const { requestId: _, ...problem } = await json<Problem>(response);
        answers.push({ status: response.status, problem: { ...problem, retryAfterSeconds: 0, detail: '' } });
      }
      seen.push(answers);
    }
    expect(seen[0]).toEqual(seen[1]);
  });
  test('right passwords are not counted, however many', async () => {
    const { email } = await newPerson();
    const own = browser();
    for (let i = 0; i < 7; i++) expect(await status(own.logIn(email))).toBe(200);
  });
  test('one network gets 50 failures an hour over all accounts', async () => {
    const network = '2001:db8:ffff:1::';
    const statuses = [];
    for (let i = 0; i < 51; i++)
      statuses.push(await status(browser(`${network}${i + 1}`).logIn(`nobody${i}@team.example`, 'wrong password')));
    expect([statuses.filter((answer) => answer === 401).length, statuses.at(-1)]).toEqual([50, 429]);
  }, 30_000);
});

describe('passwords', () => {
  test('changing it asks for the old one and ends the other sessions', async () => {
    const { email } = await newPerson();
    const [own, other] = [browser(), browser()];
    await own.logIn(email);
    await other.logIn(email);
    const next = 'vier Züge nach Rügen';
    const wrong = await own.ask('PUT', '/session/password', { currentPassword: 'guessed', password: next });
    expect((await json<Problem>(wrong)).fields?.[0]?.field).toBe('currentPassword');
    const common = await own.ask('PUT', '/session/password', {
      currentPassword: testPassword,
      password: 'password1234',
    });
    expect((await json<Problem>(common)).fields?.[0]?.field).toBe('password');
    expect(await status(other.ask('GET', '/session'))).toBe(200);
    expect(await status(own.ask('PUT', '/session/password', { currentPassword: testPassword, password: next }))).toBe(
      204,
    );
    expect([await status(own.ask('GET', '/session')), await status(other.ask('GET', '/session'))]).toEqual([200, 401]);
    expect(await status(browser().logIn(email))).toBe(401);
    expect(await status(browser().logIn(email, next))).toBe(200);
  });
  test('the own name makes no password', async () => {
    const { email } = await newPerson();
    const own = browser();
    await own.logIn(email);
    const named = await own.ask('PUT', '/session/password', {
      currentPassword: testPassword,
      password: 'Karl-Prüfer-26',
    });
    expect(named.status).toBe(422);
  });
});

describe('a forgotten password', () => {
  const lastToken = (email: string) =>
    withTenant(api.ports.db, tenant.tenantId, async (tx) => {
      const row = await tx
        .selectFrom('oneTimeTokens as t')
        .innerJoin('logins as l', (join) =>
          join.onRef('l.tenantId', '=', 't.tenantId').onRef('l.agentId', '=', 't.agentId'),
        )
        .select('t.oneTimeTokenId')
        .where('t.tenantId', '=', tenant.tenantId)
        .where('l.emailKey', '=', email)
        .where('t.usedAt', 'is', null)
        .executeTakeFirst();
      return row && tokenOf(api.ports.secret, row.oneTimeTokenId);
    });

  test('a link from a mail sets a new one, once, and ends every session', async () => {
    const { email } = await newPerson();
    const own = browser();
    await own.logIn(email);
    expect(await status(own.ask('POST', '/password-reset', { email: email.toUpperCase() }))).toBe(204);
    const token = await lastToken(email);
    expect(await json(await own.ask('POST', '/password-reset/check', { token }))).toEqual({ email });
    const weak = await own.ask('PUT', '/password-reset', { token, password: 'dragon123456' });
    expect(weak.status).toBe(422);
    const body = { token, password: 'ein Kranich und drei Boote' };
    expect(await status(own.ask('PUT', '/password-reset', body))).toBe(204);
    expect(await status(own.ask('GET', '/session'))).toBe(401);
    expect(await status(own.ask('PUT', '/password-reset', body))).toBe(422);
    expect(await status(own.logIn(email, body.password))).toBe(200);
  });
  test('FreeScout CVE-2026-53595: empty, blank, unknown, foreign and expired links are refused alike', async () => {
    const { email } = await newPerson();
    await browser().ask('POST', '/password-reset', { email });
    const token = (await lastToken(email))!;
    const other = await mintTenant(api.ports);
    const answers = [];
    for (const [wrong, at] of [
      ['', tenant],
      [' ', tenant],
      [randomUUID(), tenant],
      [token, other],
    ] as const) {
      const response = await browser(undefined, at).ask('PUT', '/password-reset', {
        token: wrong,
        password: 'ein Kranich und drei Boote',
      });
      const { requestId: _, ...problem } = await json<Problem>(response);
      answers.push(problem);
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 422, fields: [{ field: 'token' }] });
  });
  test('FreeScout CVE-2026-45294: who exists shows neither in the answer nor in its time, and three an hour is all', async () => {
    const { email } = await newPerson();
    const answers = [];
    const times = [];
    for (const asked of [email, `${randomUUID()}@team.example`]) {
      const own = browser();
      for (let i = 0; i < 4; i++) {
        const start = performance.now();
        answers.push(await status(own.ask('POST', '/password-reset', { email: asked })));
        times.push(performance.now() - start);
      }
    }
    expect(answers).toEqual([204, 204, 204, 429, 204, 204, 204, 429]);
    expect(Math.min(...times)).toBeGreaterThan(395);
  }, 15_000);
});

describe('second factor', () => {
  test('half a login opens nothing but its second step', async () => {
    const { email, key } = await withTotp();
    const own = browser();
    const first = await own.logIn(email);
    expect(first.status).toBe(202);
    expect(await json<LoginStep>(first)).toMatchObject({ factors: ['totp', 'recoveryCode'] });
    expect([...own.cookies.keys()]).toEqual(['redlich_step']);
    for (const path of ['/session', '/tickets', '/factors', '/sessions'])
      expect([path, await status(own.ask('GET', path))]).toEqual([path, 401]);
    own.cookies.set('redlich_session', own.cookies.get('redlich_step')!);
    expect(await status(own.ask('GET', '/session'))).toBe(401);
    expect(await status(own.ask('GET', '/session/step'))).toBe(200);
    const second = await own.ask('POST', '/session/step', { code: codeOf(key) });
    expect(second.status).toBe(200);
    expect([...own.cookies.keys()]).toEqual(['redlich_session']);
    expect(await status(own.ask('GET', '/tickets'))).toBe(200);
  });
  test('a code works once, also for two who send it at the same moment', async () => {
    const { email, key } = await withTotp();
    const both = [browser(), browser()];
    for (const each of both) await each.logIn(email);
    const code = codeOf(key);
    const answers = await Promise.all(both.map((each) => status(each.ask('POST', '/session/step', { code }))));
    expect(answers.sort()).toEqual([200, 422]);
  });
  test('wrong codes are counted over all addresses', async () => {
    const { email, key } = await withTotp();
    const answers = [];
    for (let i = 0; i < 6; i++) {
      const own = browser();
      await own.logIn(email);
      answers.push(await status(own.ask('POST', '/session/step', { code: i === 5 ? codeOf(key) : '000000' })));
    }
    expect(answers).toEqual([422, 422, 422, 422, 422, 429]);
  });
  test('each of ten recovery codes works once, as people type them', async () => {
    const { email, own, recoveryCodes } = await withTotp();
    expect(new Set(recoveryCodes).size).toBe(10);
    const typed = recoveryCodes[3]!.toLowerCase().replace('-', ' ');
    const answers = [];
    for (let i = 0; i < 2; i++) {
      const another = browser();
      await another.logIn(email);
      answers.push(await status(another.ask('POST', '/session/step', { code: typed })));
    }
    expect(answers).toEqual([200, 422]);
    expect(await json(await own.ask('GET', '/factors'))).toMatchObject({ recoveryCodesLeft: 9 });
  });
  test('osTicket CVE-2026-9507: a new factor ends the sessions from before it', async () => {
    const person = await newPerson();
    const [own, stolen] = [browser(), browser()];
    await own.logIn(person.email);
    await stolen.logIn(person.email);
    const { key } = await json<{ key: string }>(await own.ask('POST', '/factors/totp', {}));
    expect(await status(stolen.ask('GET', '/session'))).toBe(200);
    await own.ask('PUT', '/factors/totp', { code: codeOf(key) });
    expect([await status(own.ask('GET', '/session')), await status(stolen.ask('GET', '/session'))]).toEqual([200, 401]);
  });
  test('neither seed nor recovery code lies in the database as it is', async () => {
    const { key, recoveryCodes, id } = await withTotp();
    const rows = await withTenant(api.ports.db, tenant.tenantId, async (tx) => [
      await tx.selectFrom('totpSeeds').selectAll().where('tenantId', '=', tenant.tenantId).execute(),
      await tx.selectFrom('recoveryCodes').selectAll().where('tenantId', '=', tenant.tenantId).execute(),
      await tx
        .selectFrom('auditEntries')
        .selectAll()
        .where('tenantId', '=', tenant.tenantId)
        .where('actorId', '=', id)
        .execute(),
    ]);
    const text = JSON.stringify(rows);
    expect(text.includes(key) || recoveryCodes.some((code) => text.includes(code))).toBe(false);
  });
  test('an administrator takes a lost factor away, and not the own one', async () => {
    const { email, id } = await withTotp();
    expect(await status(api.ask(tenant, 'agent', 'DELETE', `/agents/${id}/factors`))).toBe(403);
    expect(await status(api.ask(tenant, 'admin', 'DELETE', `/agents/${id}/factors`))).toBe(204);
    expect(await status(browser().logIn(email))).toBe(200);
    const own = tenant.as.admin.actor.id!;
    expect(await status(api.ask(tenant, 'admin', 'DELETE', `/agents/${own}/factors`))).toBe(403);
  });
});

describe('passkeys', () => {
  async function withPasskey() {
    const person = await newPerson();
    const own = browser();
    await own.logIn(person.email);
    const key = authenticator(party());
    const options = await json<{ challenge: string }>(await own.ask('POST', '/factors/passkeys/options', {}));
    const added = await own.ask('POST', '/factors/passkeys', { name: 'Schlüsselbund', passkey: key.register(options) });
    expect(added.status).toBe(201);
    const { passkey, recoveryCodes } = await json<{ passkey: { id: string }; recoveryCodes: string[] }>(added);
    expect(recoveryCodes).toHaveLength(10);
    return { ...person, own, key, passkeyId: passkey.id };
  }
  const challenge = async (own: Browser, path: string) => json<{ challenge: string }>(await own.ask('POST', path, {}));

  test('one logs in without a password', async () => {
    const { key, id } = await withPasskey();
    const own = browser();
    const answer = key.answer(await challenge(own, '/session/passkey-options'));
    const opened = await own.ask('POST', '/session/passkey', answer);
    expect(opened.status).toBe(200);
    expect((await json<Session>(opened)).person.id).toBe(id);
    expect(await status(browser().ask('POST', '/session/passkey', answer))).toBe(422);
  });
  test('one is the second step after the password', async () => {
    const { key, email } = await withPasskey();
    const own = browser();
    expect(await json<LoginStep>(await own.logIn(email))).toMatchObject({ factors: ['passkey', 'recoveryCode'] });
    const passkey = key.answer(await challenge(own, '/session/step/passkey-options'));
    expect(await status(own.ask('POST', '/session/step', { passkey }))).toBe(200);
  });
  test('somebody else’s passkey is no second step, another host’s answer none at all', async () => {
    const [mine, other] = [await withPasskey(), await withPasskey()];
    const own = browser();
    await own.logIn(mine.email);
    const foreign = other.key.answer(await challenge(own, '/session/step/passkey-options'));
    expect(await status(own.ask('POST', '/session/step', { passkey: foreign }))).toBe(422);
    const options = await challenge(own, '/session/passkey-options');
    const phished = mine.key.answer(options, { origin: 'http://seewind.evil.example' });
    expect(await status(own.ask('POST', '/session/passkey', phished))).toBe(422);
  });
  test('without PIN or fingerprint, and from a copied key, it is refused', async () => {
    const { key } = await withPasskey();
    const own = browser();
    const unasked = key.answer(await challenge(own, '/session/passkey-options'), { asks: false });
    expect(await status(own.ask('POST', '/session/passkey', unasked))).toBe(422);
    expect(
      await status(
        own.ask(
          'POST',
          '/session/passkey',
          key.answer(await challenge(own, '/session/passkey-options'), { counter: 9 }),
        ),
      ),
    ).toBe(200);
    const copied = key.answer(await challenge(own, '/session/passkey-options'), { counter: 5 });
    expect(await status(own.ask('POST', '/session/passkey', copied))).toBe(422);
  });
  test('the last one removed, the password is enough again', async () => {
    const { own, email, passkeyId } = await withPasskey();
    expect(await status(own.ask('PATCH', `/factors/passkeys/${passkeyId}`, { name: 'Telefon' }))).toBe(204);
    expect(await json(await own.ask('GET', '/factors'))).toMatchObject({ passkeys: [{ name: 'Telefon' }] });
    expect(await status(own.ask('DELETE', `/factors/passkeys/${passkeyId}`, {}))).toBe(204);
    expect(await json(await own.ask('GET', '/factors'))).toEqual({
      totpSince: null,
      passkeys: [],
      recoveryCodesLeft: 0,
    });
    expect(await status(browser().logIn(email))).toBe(200);
  });
});

describe('sessions', () => {
  test('one sees where one is logged in and ends one, or all others', async () => {
    const { email } = await newPerson();
    const [own, second, third] = [browser(), browser(), browser()];
    for (const each of [own, second, third]) await each.logIn(email);
    const { items } = await json<{ items: OwnSession[] }>(await own.ask('GET', '/sessions'));
    expect(items.map(({ device, current }) => [device, current]).sort()).toEqual([
      ['Firefox, Linux', false],
      ['Firefox, Linux', false],
      ['Firefox, Linux', true],
    ]);
    const stranger = browser();
    await stranger.logIn((await newPerson()).email);
    const ended = items.find(({ current }) => !current)!.id;
    expect(await status(stranger.ask('DELETE', `/sessions/${ended}`))).toBe(404);
    expect(await status(own.ask('DELETE', `/sessions/${ended}`))).toBe(204);
    const left = await Promise.all([second, third].map((each) => status(each.ask('GET', '/session'))));
    expect(left.sort()).toEqual([200, 401]);
    await own.ask('DELETE', '/sessions');
    const after = await Promise.all([own, second, third].map((each) => status(each.ask('GET', '/session'))));
    expect(after).toEqual([200, 401, 401]);
  });
  test('an administrator ends those of an agent', async () => {
    const { email, id } = await newPerson();
    const own = browser();
    await own.logIn(email);
    expect(await status(api.ask(tenant, 'admin', 'DELETE', `/agents/${id}/sessions`))).toBe(204);
    expect(await status(own.ask('GET', '/session'))).toBe(401);
  });
  test('osTicket CVE-2026-9507: a login gets a new id and ends the session before it', async () => {
    const { email } = await newPerson();
    const own = browser();
    await own.logIn(email);
    const before = own.cookies.get('redlich_session')!;
    await own.logIn(email);
    expect(own.cookies.get('redlich_session')).not.toBe(before);
    own.cookies.set('redlich_session', before);
    expect(await status(own.ask('GET', '/session'))).toBe(401);
  });
});

describe('rules of the tenant', () => {
  const rules = { idleMinutes: 30, longestHours: 12, factorRoles: [] as string[], graceDays: 7 };
  const set = (change: Partial<typeof rules>) =>
    api.ask(tenant, 'admin', 'PUT', '/access-rules', { ...rules, ...change });

  test('the limits have bounds, and a session follows them', async () => {
    for (const wrong of [{ idleMinutes: 4 }, { idleMinutes: 481 }, { longestHours: 25 }, { graceDays: 31 }])
      expect(await status(set(wrong))).toBe(422);
    const { email } = await newPerson();
    const own = browser();
    await set({ longestHours: 1 });
    await own.logIn(email);
    await withTenant(api.ports.db, tenant.tenantId, (tx) =>
      tx
        .updateTable('sessions')
        .set({ createdAt: new Date(api.ports.clock.now().getTime() - 61 * 60_000) })
        .where('tenantId', '=', tenant.tenantId)
        .where('device', '=', 'Firefox, Linux')
        .execute(),
    );
    expect(await status(own.ask('GET', '/session'))).toBe(401);
    await set({});
  });
  test('who needs a second factor is reminded first, then gets nothing else, and everything once it is there', async () => {
    const { email } = await newPerson();
    const own = browser();
    await own.logIn(email);
    await set({ factorRoles: ['agent'], graceDays: 7 });
    expect((await json<Session>(await own.ask('GET', '/session'))).factorDuty).toMatchObject({ overdue: false });
    expect(await status(own.ask('GET', '/tickets'))).toBe(200);
    await set({ factorRoles: ['agent'], graceDays: 0 });
    expect((await json<Session>(await own.ask('GET', '/session'))).factorDuty).toMatchObject({ overdue: true });
    const refused = await Promise.all(
      ['/tickets', '/agents', '/customers'].map((path) => status(own.ask('GET', path))),
    );
    expect(refused).toEqual([403, 403, 403]);
    const { key } = await json<{ key: string }>(await own.ask('POST', '/factors/totp', {}));
    expect(await status(own.ask('PUT', '/factors/totp', { code: codeOf(key) }))).toBe(200);
    expect(await status(own.ask('GET', '/tickets'))).toBe(200);
    expect((await json<Session>(await own.ask('GET', '/session'))).factorDuty).toBeNull();
    await set({});
  });
});
