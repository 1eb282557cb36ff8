import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withTenant } from '@redlich/db';
import { createCustomer, defaultPortalSettings, listTickets, setPortalSettings, tokenOf } from '@redlich/domain';
import { mintTenant, testPassword, type TestTenant } from '@redlich/domain/testing';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { solveChallenge, type Challenge } from 'altcha-lib';
import { openTestApi, type TestApi, type Who } from '../testing/api.ts';

let api: TestApi;
let tenant: TestTenant;
let customerId: string;
const email = 'erika@werft.example';
const password = 'ein eigenes Passwort';
beforeAll(async () => {
  api = await openTestApi();
});
beforeEach(async () => {
  tenant = await mintTenant(api.ports);
  await allow({});
  customerId = (await createCustomer(tenant.system, { firstName: 'Erika', lastName: 'Werft', email })).id;
});
afterAll(() => api.close());

const allow = (requests: Partial<typeof defaultPortalSettings.requests>) =>
  setPortalSettings(tenant.as.admin, {
    ...defaultPortalSettings,
    accounts: { optIn: true, invitation: true, initialPassword: true, magicLink: true },
    requests: { open: true, nameRequired: false, ...requests },
  });
/** A new address for each test, so that one does not use up another's limits. */
let network = 0;
beforeEach(() => void (network += 1));
const ask = (who: Who, method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  api.ask(tenant, who, method, path, body, { 'x-forwarded-for': `203.0.113.${network}`, ...headers });
/** The token in the newest mail of a kind, as the worker would write it. */
async function tokenIn(kind: string): Promise<string> {
  const row = await withTenant(api.ports.db, tenant.tenantId, (tx) =>
    tx
      .selectFrom('notifications')
      .select('oneTimeTokenId')
      .where('kind', '=', kind)
      .orderBy('createdAt', 'desc')
      .executeTakeFirstOrThrow(),
  );
  return tokenOf(api.ports.secret, row.oneTimeTokenId!);
}
const rows = (table: 'notifications' | 'uploads' | 'tickets' | 'customers') =>
  withTenant(api.ports.db, tenant.tenantId, (tx) => tx.selectFrom(table).selectAll().execute());
const logIn = (given: string, address = email) =>
  ask('anonymous', 'POST', '/session', { email: address, password: given });

async function sendRequest(change: Record<string, unknown> = {}, prove = true) {
  const opened = (await (await ask('anonymous', 'POST', '/visitor/forms')).json()) as {
    form: string;
    challenge: Challenge;
  };
  const { form, challenge } = opened;
  const solution = await solveChallenge({ challenge, deriveKey });
  const proof = Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
  const request = { form, email: 'neu@firma.example', subject: 'Frage', body: 'Wie geht das?', ...change };
  return { form, answer: await ask('anonymous', 'POST', '/visitor/requests', prove ? { ...request, proof } : request) };
}

describe('K26 double opt-in', () => {
  test('no login before the link; the link, a password, and the own requests are there; a replay fails', async () => {
    const { answer } = await sendRequest({ email, name: 'Seemann 7' });
    expect(answer.status).toBe(202);
    expect((await logIn(password)).status).toBe(401);
    const token = await tokenIn('receipt-account');
    const preview = await ask('anonymous', 'POST', '/account/activation/preview', { token });
    expect(await preview.json()).toMatchObject({ email });
    const activated = await ask('anonymous', 'POST', '/account/activation', { token, password });
    expect(activated.status).toBe(200);
    const cookie = activated.headers.get('set-cookie')!.split(';')[0]!;
    const list = await ask('anonymous', 'GET', '/tickets', undefined, { cookie });
    expect(await list.json()).toMatchObject({ items: [{ subject: 'Frage' }] });
    expect((await logIn(password)).status).toBe(200);
    for (const path of ['/account/activation', '/account/activation/preview']) {
      const body = path.endsWith('preview') ? { token } : { token, password: 'ein anderes Passwort' };
      expect((await ask('anonymous', 'POST', path, body)).status).toBe(422);
    }
    expect((await logIn('ein anderes Passwort')).status).toBe(401);
  });

  test('FreeScout CVE-2026-53595: empty, blank, unknown, expired, used and another tenant’s token are refused alike', async () => {
    await sendRequest({ email });
    const token = await tokenIn('receipt-account');
    const other = await mintTenant(api.ports);
    const answers = [];
    for (const given of ['', ' ', 'x'.repeat(43), `${token}=`])
      answers.push(await ask('anonymous', 'POST', '/account/activation', { token: given, password }));
    answers.push(await api.ask(other, 'anonymous', 'POST', '/account/activation', { token, password }));
    api.ports.clock.advance(25 * 3_600_000);
    answers.push(await ask('anonymous', 'POST', '/account/activation', { token, password }));
    api.ports.clock.advance(-25 * 3_600_000);
    const texts = await Promise.all(
      answers.map(async (answer) => `${answer.status} ${((await answer.json()) as { detail: string }).detail}`),
    );
    expect(new Set(texts)).toEqual(new Set([texts[0]]));
    expect(texts[0]).toMatch(/^422 /);
  });

  test('a way the tenant closed leads nowhere, with a link that is out too', async () => {
    await sendRequest({ email });
    const token = await tokenIn('receipt-account');
    await setPortalSettings(tenant.as.admin, defaultPortalSettings);
    expect((await ask('anonymous', 'POST', '/account/activation', { token, password })).status).toBe(422);
  });
});

describe('K34 an account by staff', () => {
  const account = async () => (await ask('agent', 'GET', `/customers/${customerId}/account`)).json();

  test('an initial password works once, leads to the choice of an own one, and lies nowhere in clear', async () => {
    const made = await ask('agent', 'POST', `/customers/${customerId}/account/initial-password`);
    const initial = ((await made.json()) as { password: string }).password;
    expect(await account()).toMatchObject({ state: 'invited', way: 'initialPassword' });
    expect((await logIn(initial)).status).toBe(401);
    const first = await ask('anonymous', 'POST', '/account/first-login', { email, password: initial });
    const { token } = (await first.json()) as { token: string };
    const again = await ask('anonymous', 'POST', '/account/first-login', { email, password: initial });
    expect(again.status).toBe(401);
    expect((await ask('anonymous', 'POST', '/account/activation', { token, password })).status).toBe(200);
    expect(await account()).toMatchObject({ state: 'active' });
    expect((await logIn(password)).status).toBe(200);
    const dump = await withTenant(api.ports.db, tenant.tenantId, async (tx) =>
      JSON.stringify([
        await tx.selectFrom('logins').selectAll().execute(),
        await tx.selectFrom('auditEntries').selectAll().execute(),
        await tx.selectFrom('oneTimeTokens').selectAll().execute(),
      ]),
    );
    for (const secret of [initial, password, token]) {
      expect(dump).not.toContain(secret);
      expect(JSON.stringify(api.logged)).not.toContain(secret);
    }
  });

  test('an invitation opens for seven days; ending an account ends login, session and link at once', async () => {
    expect(await account()).toMatchObject({ state: 'none' });
    await ask('agent', 'POST', `/customers/${customerId}/account/invitation`);
    expect(await account()).toMatchObject({ state: 'invited', way: 'link' });
    const token = await tokenIn('portal-invitation');
    const activated = await ask('anonymous', 'POST', '/account/activation', { token, password });
    const cookie = activated.headers.get('set-cookie')!.split(';')[0]!;
    expect((await ask('agent', 'POST', `/customers/${customerId}/account/invitation`)).status).toBe(422);
    expect((await ask('agent', 'DELETE', `/customers/${customerId}/account`)).status).toBe(204);
    expect((await ask('anonymous', 'GET', '/session', undefined, { cookie })).status).toBe(401);
    expect((await logIn(password)).status).toBe(401);
    expect(await account()).toMatchObject({ state: 'none' });
  });
});

describe('a link to log in', () => {
  test('works once and logs in', async () => {
    const address = tenant.email.customer;
    expect((await ask('anonymous', 'POST', '/account/magic-link', { email: address })).status).toBe(202);
    const token = await tokenIn('magic-link');
    expect((await ask('anonymous', 'POST', '/account/magic-link/session', { token })).status).toBe(200);
    expect((await ask('anonymous', 'POST', '/account/magic-link/session', { token })).status).toBe(422);
  });

  test('FreeScout CVE-2026-45294: nobody learns who exists, and the throttle counts successes too', async () => {
    for (const address of [tenant.email.customer, 'niemand@firma.example', tenant.email.agent]) {
      const statuses = [];
      for (let time = 0; time < 4; time += 1) {
        const started = performance.now();
        const answer = await ask('anonymous', 'POST', '/account/magic-link', { email: address });
        statuses.push(answer.status);
        if (answer.status === 202) {
          expect(await answer.text()).toBe('{}');
          expect(performance.now() - started).toBeGreaterThan(240);
        }
      }
      expect(statuses).toEqual([202, 202, 202, 429]);
    }
    expect(await rows('notifications')).toHaveLength(3);
  });
});

describe('a request of somebody without an account', () => {
  test('K29 a pseudonym or an empty name is accepted, unless the tenant asks for one', async () => {
    expect((await sendRequest({ name: 'Seemann 7', email: 'a@firma.example' })).answer.status).toBe(202);
    expect((await sendRequest({ email: 'b@firma.example' })).answer.status).toBe(202);
    await allow({ nameRequired: true });
    expect((await sendRequest({ email: 'c@firma.example' })).answer.status).toBe(422);
    expect(await rows('tickets')).toHaveLength(2);
  });

  test('carries its files; nobody else’s form has them', async () => {
    const { form } = (await (await ask('anonymous', 'POST', '/visitor/forms')).json()) as { form: string };
    const upload = (to: string) =>
      ask('anonymous', 'POST', `/visitor/uploads?fileName=b.txt&form=${encodeURIComponent(to)}`, 'Inhalt', {
        'content-type': 'text/plain',
      });
    expect((await upload(form)).status).toBe(201);
    expect((await upload(`${form}x`)).status).toBe(422);
    await sendRequest({ email: 'a@firma.example' });
    expect(await rows('uploads')).toHaveLength(1);
    await sendRequest({ form, email: 'b@firma.example' }, false);
    expect(await rows('uploads')).toHaveLength(0);
  });

  test('a form counts once, forged or expired not at all', async () => {
    const { form, answer } = await sendRequest();
    expect(answer.status).toBe(202);
    expect((await sendRequest({ form }, false)).answer.status).toBe(429);
    for (const forged of ['', 'a.b.c', `${form.split('.')[0]}z.${form.split('.').slice(1).join('.')}`])
      expect((await sendRequest({ form: forged, email: 'x@firma.example' })).answer.status).toBe(422);
  });

  test('limits: 3 a day for one address, 5 an hour from one network, 1 without the browser’s work', async () => {
    const statuses = [];
    for (let time = 0; time < 4; time += 1) statuses.push((await sendRequest()).answer.status);
    expect(statuses).toEqual([202, 202, 202, 429]);
    expect((await sendRequest({ email: 'a@firma.example' })).answer.status).toBe(202);
    expect((await sendRequest({ email: 'b@firma.example' })).answer.status).toBe(429);
    network += 100;
    expect((await sendRequest({ email: 'c@firma.example' }, false)).answer.status).toBe(202);
    expect((await sendRequest({ email: 'd@firma.example' }, false)).answer.status).toBe(429);
    expect((await sendRequest({ email: 'd@firma.example' })).answer.status).toBe(202);
  });

  test('relay spam 2025: an address nobody proved gets one confirmation a day, without a word of the request', async () => {
    await sendRequest();
    await sendRequest();
    expect(await rows('notifications')).toHaveLength(1);
  });

  test('the hidden field filled in: the same answer, and nothing is left behind', async () => {
    const { answer } = await sendRequest({ website: 'https://spam.example', email: 'spam@firma.example' });
    expect(await answer.json()).toEqual({ taken: true });
    expect(await rows('tickets')).toEqual([]);
    expect((await rows('customers')).map(({ email: address }) => address)).not.toContain('spam@firma.example');
  });

  test('is not taken where the tenant has not opened it', async () => {
    await setPortalSettings(tenant.as.admin, defaultPortalSettings);
    expect((await ask('anonymous', 'POST', '/visitor/forms')).status).toBe(404);
  });
});

describe('UVdesk CVE-2026-92805: another address is proven on both sides', () => {
  test('password first, link to the new one, word to the old one, and only then it counts', async () => {
    const old = tenant.email.customer;
    const next = 'neu@werft.example';
    expect((await ask('customer', 'POST', '/profile/email', { email: next, password: 'falsch' })).status).toBe(422);
    const asked = await ask('customer', 'POST', '/profile/email', { email: next, password: testPassword });
    expect(await asked.json()).toMatchObject({ email: old, newEmail: next });
    expect((await logIn(testPassword, next)).status).toBe(401);
    const token = await tokenIn('email-change');
    expect((await ask('anonymous', 'POST', '/profile/email/confirmation', { token })).status).toBe(204);
    expect((await ask('anonymous', 'POST', '/profile/email/confirmation', { token })).status).toBe(422);
    expect((await logIn(testPassword, next)).status).toBe(200);
    expect((await logIn(testPassword, old)).status).toBe(401);
    const mails = await rows('notifications');
    expect(mails.map(({ kind, toAddress }) => [kind, toAddress]).sort()).toEqual([
      ['email-change', next],
      ['email-change-asked', old],
      ['email-changed', old],
    ]);
  });

  test('one that somebody else has is refused only behind the link', async () => {
    const asked = await ask('customer', 'POST', '/profile/email', { email, password: testPassword });
    expect(asked.status).toBe(202);
    const token = await tokenIn('email-change');
    expect((await ask('anonymous', 'POST', '/profile/email/confirmation', { token })).status).toBe(409);
  });
});

test('the own name may be a pseudonym or nothing', async () => {
  const changed = await ask('customer', 'PATCH', '/profile', { firstName: '', lastName: 'Seemann 7' });
  expect(await changed.json()).toMatchObject({ firstName: '', lastName: 'Seemann 7' });
  expect((await listTickets(tenant.as.agent, { limit: 1 })).items).toEqual([]);
});
