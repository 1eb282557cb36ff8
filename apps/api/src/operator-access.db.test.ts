import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TOTP, Secret } from 'otpauth';
import { resealOperatorSeeds } from '@redlich/domain';
import { testPassword } from '@redlich/domain/testing';
import { createApp } from './app.ts';
import { consoleHost, openTestApi, type TestApi } from '../testing/api.ts';
import { forgetAttempts } from '../testing/furnish.ts';
import { askConsole, asOwner, mintOperator, type TestOperator } from '../testing/operator.ts';

let api: TestApi;
let operator: TestOperator;
const minuteMs = 60_000;

beforeAll(async () => {
  api = await openTestApi();
});
beforeEach(async () => {
  operator = await mintOperator(api);
  await forgetAttempts(api.database);
});
afterAll(() => api.close());

const cookieIn = (response: Response, name: string) =>
  response.headers
    .getSetCookie()
    .map((header) => header.split(';')[0]!)
    .find((cookie) => cookie.startsWith(`${name}=`) && cookie.length > name.length + 1);
const codeOf = (key: string, at = api.ports.clock.now()) =>
  new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: at.getTime() });

async function setUp(of = operator): Promise<{ key: string; recoveryCodes: string[] }> {
  const { key } = (await (await of.ask('POST', '/console/factors/totp', {})).json()) as { key: string };
  const confirmed = await of.ask('PUT', '/console/factors/totp', { code: codeOf(key) });
  const { recoveryCodes } = (await confirmed.json()) as { recoveryCodes: string[] };
  // Each code counts once: the next login needs the next one.
  api.ports.clock.advance(minuteMs);
  return { key, recoveryCodes };
}

const logIn = (email = operator.email) =>
  askConsole(api, 'POST', '/console/session', { email, password: testPassword });
const stepWith = (cookie: string, code: string) =>
  askConsole(api, 'POST', '/console/session/step', { code }, { cookie });

async function firstStep(): Promise<string> {
  const first = await logIn();
  expect(first.status).toBe(202);
  expect(cookieIn(first, 'redlich_console')).toBeUndefined();
  return cookieIn(first, 'redlich_console_step')!;
}

describe('an operator with a second factor', () => {
  test('needs password and code; half a login opens nothing, and no code works twice', async () => {
    const { key } = await setUp();
    const step = await firstStep();
    const asSession = step.replace('redlich_console_step', 'redlich_console');
    expect((await askConsole(api, 'GET', '/console/tenants', undefined, { cookie: asSession })).status).toBe(401);
    expect((await stepWith(step, '000000')).status).toBe(422);
    const code = codeOf(key);
    const entered = await stepWith(step, code);
    expect(entered.status).toBe(200);
    const cookie = cookieIn(entered, 'redlich_console')!;
    expect((await askConsole(api, 'GET', '/console/tenants', undefined, { cookie })).status).toBe(200);
    expect((await stepWith(step, codeOf(key))).status).toBe(401);
    expect((await stepWith(await firstStep(), code)).status).toBe(422);
  });

  test('comes in with a recovery code, each once; new ones end the old ones', async () => {
    const { recoveryCodes } = await setUp();
    expect(new Set(recoveryCodes).size).toBe(10);
    const typed = recoveryCodes[0]!.toLowerCase().replace('-', ' ');
    expect((await stepWith(await firstStep(), typed)).status).toBe(200);
    expect((await stepWith(await firstStep(), typed)).status).toBe(422);
    expect(await (await operator.ask('GET', '/console/factors')).json()).toMatchObject({ recoveryCodesLeft: 9 });
    await operator.ask('POST', '/console/factors/recovery-codes', {});
    expect((await stepWith(await firstStep(), recoveryCodes[1]!)).status).toBe(422);
  });

  test('may be tried with five wrong codes, from wherever they come', async () => {
    const { key } = await setUp();
    const step = await firstStep();
    const from = (address: string, code: string) =>
      askConsole(api, 'POST', '/console/session/step', { code }, { cookie: step, 'x-forwarded-for': address });
    for (let at = 1; at <= 5; at += 1) expect((await from(`198.51.100.${at}`, '000000')).status).toBe(422);
    expect((await from('198.51.100.9', codeOf(key))).status).toBe(429);
  });

  test('has ten minutes for the second step', async () => {
    const { key } = await setUp();
    const step = await firstStep();
    expect((await askConsole(api, 'GET', '/console/session/step', undefined, { cookie: step })).status).toBe(200);
    api.ports.clock.advance(11 * minuteMs);
    expect((await stepWith(step, codeOf(key))).status).toBe(401);
  });

  test('changes it with the password when the login was a while ago, and the other sessions end', async () => {
    const other = cookieIn(await logIn(), 'redlich_console')!;
    await setUp();
    expect((await askConsole(api, 'GET', '/console/session', undefined, { cookie: other })).status).toBe(401);
    api.ports.clock.advance(16 * minuteMs);
    expect((await operator.ask('DELETE', '/console/factors/totp', {})).status).toBe(422);
    expect((await operator.ask('DELETE', '/console/factors/totp', { password: 'not this one' })).status).toBe(422);
    expect((await operator.ask('DELETE', '/console/factors/totp', { password: testPassword })).status).toBe(204);
    expect((await logIn()).status).toBe(200);
  });

  test('keeps it when the key that seals it is exchanged; another operator’s seal does not open', async () => {
    const { key } = await setUp();
    const [inUse] = api.ports.keyEncryptionKeys;
    const next = Buffer.alloc(32, 9);
    await resealOperatorSeeds({ ...api.ports, keyEncryptionKeys: [next, inUse] });
    const app = createApp({ ...api.dependencies, ports: { ...api.ports, keyEncryptionKeys: [next] } });
    const step = await firstStep();
    const entered = await app.request('/api/v1/console/session/step', {
      method: 'POST',
      headers: { host: consoleHost, cookie: step, 'content-type': 'application/json' },
      body: JSON.stringify({ code: codeOf(key) }),
    });
    expect(entered.status).toBe(200);
    await resealOperatorSeeds({ ...api.ports, keyEncryptionKeys: [inUse, next] });
    const stored = await asOwner(
      api,
      async (client) => (await client.query('select * from platform.operator_seeds')).rows,
    );
    expect(JSON.stringify(stored)).not.toContain(key);
  });
});

describe('sessions of an operator', () => {
  test('are listed with their device and ended one by one or all at once, the own ones only', async () => {
    const firefox = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0' };
    const login = { email: operator.email, password: testPassword };
    const second = await askConsole(api, 'POST', '/console/session', login, firefox);
    const cookie = cookieIn(second, 'redlich_console')!;
    type Listed = { items: { id: string; device: string; current: boolean }[] };
    const listed = (await (await operator.ask('GET', '/console/sessions')).json()) as Listed;
    expect(listed.items.map(({ device, current }) => [device, current])).toEqual(
      expect.arrayContaining([
        ['Firefox, Linux', false],
        ['', true],
      ]),
    );
    const { id } = listed.items.find(({ device }) => device !== '')!;
    const stranger = await mintOperator(api);
    expect((await stranger.ask('DELETE', `/console/sessions/${id}`)).status).toBe(404);
    expect((await operator.ask('DELETE', `/console/sessions/${id}`)).status).toBe(204);
    expect((await askConsole(api, 'GET', '/console/session', undefined, { cookie })).status).toBe(401);
    await logIn();
    expect((await operator.ask('DELETE', '/console/sessions')).status).toBe(204);
    expect(((await (await operator.ask('GET', '/console/sessions')).json()) as Listed).items).toHaveLength(1);
    expect((await stranger.ask('GET', '/console/session')).status).toBe(200);
  });
});

describe('where a second factor is demanded', () => {
  test('an operator without one can set it up and nothing else, and can do everything after that', async () => {
    const app = createApp({ ...api.dependencies, operatorFactorRequired: true });
    const login = await logIn();
    const cookie = cookieIn(login, 'redlich_console')!;
    const ask = (method: string, path: string, body?: unknown) =>
      app.request(`/api/v1${path}`, {
        method,
        headers: { host: consoleHost, cookie, ...(body !== undefined && { 'content-type': 'application/json' }) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
    expect(await (await ask('GET', '/console/session')).json()).toMatchObject({ mustSetUpFactor: true });
    for (const path of ['/console/tenants', '/console/queues', '/console/health', '/console/acts'])
      expect([path, (await ask('GET', path)).status]).toEqual([path, 403]);
    const { key } = (await (await ask('POST', '/console/factors/totp', {})).json()) as { key: string };
    expect((await ask('PUT', '/console/factors/totp', { code: codeOf(key) })).status).toBe(200);
    expect(await (await ask('GET', '/console/session')).json()).toMatchObject({ mustSetUpFactor: false });
    expect((await ask('GET', '/console/tenants')).status).toBe(200);
  });
});
