import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Problem, Session, SsoProvider } from '@redlich/contract';
import { withTenant } from '@redlich/db';
import {
  confirmTotp,
  createCustomer,
  createOrganisation,
  createSsoProvider,
  deactivateAgent,
  deleteExpiredSsoAttempts,
  deleteSsoProvider,
  importAgent,
  inviteAgent,
  listRoles,
  mergeCustomers,
  setAccessRules,
  setOwnHosts,
  setSsoRules,
  startTotp,
  updateSsoProvider,
} from '@redlich/domain';
import { mintTenant, testPassword, type TestTenant } from '@redlich/domain/testing';
import { startProvider, walkLogin, type TestProvider } from '@redlich/platform/testing';
import { openTestApi, type TestApi } from '../testing/api.ts';
import { openBrowser, type Browser } from '../testing/browser.ts';

let provider: TestProvider;
let api: TestApi;
let tenant: TestTenant;
let other: TestTenant;
let agents: SsoProvider;
let customers: SsoProvider;
let roleId: string;

beforeAll(async () => {
  provider = await startProvider();
  api = await openTestApi({ allow: [provider.place] });
  [tenant, other] = [await mintTenant(api.ports), await mintTenant(api.ports)];
  for (const { as } of [tenant, other]) await setOwnHosts(as.dpo, { hosts: ['127.0.0.1', 'nowhere.example'] });
  const roles = await listRoles(tenant.as.admin, undefined);
  roleId = roles.items.find((role) => role.builtIn === 'agent')!.id;
  await createOrganisation(tenant.as.admin, { name: 'Werft', domains: ['werft.example'] });
  agents = await createSsoProvider(tenant.as.admin, { ...settings('agent'), roleId });
  customers = await createSsoProvider(tenant.as.admin, settings('customer'));
});
beforeEach(() => void (provider.forge = undefined));
afterAll(async () => {
  await api.close();
  await provider.close();
});

const ownDomain = (at: TestTenant) => at.email.admin.split('@')[1]!;
const settings = (audience: 'agent' | 'customer', at = tenant) => ({
  name: `${audience} login`,
  audience,
  issuer: provider.issuer,
  clientId: provider.clientId,
  clientSecret: provider.clientSecret,
  domains: [audience === 'agent' ? ownDomain(at) : 'werft.example'],
  makesPeople: true,
  trustsFactor: false,
});

const open = (at = tenant): Browser => openBrowser(api, at);

/** Somebody the provider knows. */
function known(email: string, more: object = {}): string {
  const subject = `s-${randomUUID()}`;
  provider.people.set(subject, { email, email_verified: true, name: 'Karl Prüfer', ...more });
  return subject;
}
const someone = (more: object = {}) => known(`${randomUUID()}@${ownDomain(tenant)}`, more);
const customer = () => known(`${randomUUID()}@werft.example`);

async function begin(browser: Browser, at: SsoProvider, next?: string): Promise<string> {
  const response = await browser.ask('POST', `/session/sso/${at.id}`, next === undefined ? {} : { next });
  expect(response.status).toBe(200);
  return ((await response.json()) as { url: string }).url;
}

/** What stands behind the question mark when the provider sends the browser back. */
const answerOf = async (url: string, subject: string | null) => new URL(await walkLogin(url, subject)).search.slice(1);
const finish = (browser: Browser, parameters: string) => browser.ask('POST', '/session/sso-answer', { parameters });

async function logIn(subject: string | null, at: SsoProvider, browser = open()): Promise<Response> {
  return finish(browser, await answerOf(await begin(browser, at), subject));
}

async function personOf(response: Response): Promise<Session['person']> {
  expect(response.status).toBe(200);
  return ((await response.json()) as { session: Session }).session.person;
}

async function problemOf(response: Response): Promise<{ status: number; message: string | undefined }> {
  const problem = (await response.json()) as Problem;
  return { status: response.status, message: problem.fields?.[0]?.message };
}
const refusal = (status: number, words: RegExp) => ({ status, message: expect.stringMatching(words) });

const audited = (at = tenant) =>
  withTenant(api.ports.db, at.tenantId, (tx) =>
    tx.selectFrom('auditEntries').selectAll().where('tenantId', '=', at.tenantId).orderBy('at', 'desc').execute(),
  );
const mailsTo = (person: { agentId: string } | { customerId: string }, at = tenant) =>
  withTenant(api.ports.db, at.tenantId, (tx) =>
    tx
      .selectFrom('notifications')
      .select('kind')
      .where('tenantId', '=', at.tenantId)
      .where('agentId' in person ? 'agentId' : 'customerId', '=', Object.values(person)[0]!)
      .execute(),
  );

describe('a first login', () => {
  test('makes an agent with the role the tenant chose, and a second one finds the same person', async () => {
    const subject = someone();
    const made = await personOf(await logIn(subject, agents));
    expect(made).toMatchObject({ kind: 'agent', name: 'Karl Prüfer', roles: [{ id: roleId }] });
    expect((await personOf(await logIn(subject, agents))).id).toBe(made.id);
    const entry = (await audited()).find((one) => one.actorId === made.id && one.fields.includes('sso'));
    expect(entry).toMatchObject({ action: 'session.log-in', actorKind: 'agent' });
  });

  test('makes a customer in the organisation of the address, who may nothing a customer may not', async () => {
    const browser = open();
    const made = await personOf(await logIn(customer(), customers, browser));
    expect(made.kind).toBe('customer');
    expect((await browser.ask('GET', '/agents')).status).toBe(403);
    const row = await withTenant(api.ports.db, tenant.tenantId, (tx) =>
      tx
        .selectFrom('customers as c')
        .innerJoin('organisations as o', 'o.organisationId', 'c.organisationId')
        .select('o.name')
        .where('c.tenantId', '=', tenant.tenantId)
        .where('c.customerId', '=', made.id)
        .executeTakeFirst(),
    );
    expect(row?.name).toBe('Werft');
  });

  test('lets an invited agent in and ends the invitation', async () => {
    const email = `${randomUUID()}@${ownDomain(tenant)}`;
    const invited = await inviteAgent(tenant.as.admin, { name: 'Eva Neu', email, roleIds: [roleId] });
    await updateSsoProvider(tenant.as.admin, { id: agents.id, makesPeople: false });
    expect(await personOf(await logIn(known(email), agents))).toMatchObject({ id: invited.id, name: 'Eva Neu' });
    await updateSsoProvider(tenant.as.admin, { id: agents.id, makesPeople: true });
    const links = await withTenant(api.ports.db, tenant.tenantId, (tx) =>
      tx.selectFrom('oneTimeTokens').select('usedAt').where('agentId', '=', invited.id).execute(),
    );
    expect(links.every((link) => link.usedAt !== null)).toBe(true);
  });

  test('makes nobody where the tenant does not want it', async () => {
    await updateSsoProvider(tenant.as.admin, { id: agents.id, makesPeople: false });
    expect(await problemOf(await logIn(someone(), agents))).toEqual(refusal(403, /noch keinen Zugang/));
    await updateSsoProvider(tenant.as.admin, { id: agents.id, makesPeople: true });
  });

  test('binds a login that was there before, and its person is told by mail', async () => {
    const email = `${randomUUID()}@${ownDomain(tenant)}`;
    const { id } = await importAgent(tenant.system, { name: 'Ada', email, roles: ['agent'], password: testPassword });
    expect((await personOf(await logIn(known(email), agents))).id).toBe(id);
    expect(await mailsTo({ agentId: id })).toEqual([{ kind: 'sso-bound' }]);
  });

  test('by two browsers at once makes one person', async () => {
    const subject = someone();
    const browsers = [open(), open(), open()];
    const answers: string[] = [];
    for (const browser of browsers) answers.push(await answerOf(await begin(browser, agents), subject));
    const people = await Promise.all(browsers.map(async (browser, n) => personOf(await finish(browser, answers[n]!))));
    expect(new Set(people.map(({ id }) => id)).size).toBe(1);
  });

  test('of somebody who was merged into another customer leads to that one', async () => {
    const emails = [`${randomUUID()}@werft.example`, `${randomUUID()}@werft.example`];
    const [stays, goes] = [
      await createCustomer(tenant.as.admin, { firstName: 'Ina', lastName: 'Kern', email: emails[0]! }),
      await createCustomer(tenant.as.admin, { firstName: 'Ina', lastName: 'Kern', email: emails[1]! }),
    ];
    const kept = { name: 'kept', email: 'kept', organisation: 'kept' } as const;
    await mergeCustomers(tenant.as.admin, { id: stays.id, otherId: goes.id, ...kept });
    expect((await personOf(await logIn(known(emails[1]!), customers))).id).toBe(stays.id);
    expect(await problemOf(await logIn(known(emails[0]!), customers))).toEqual(refusal(403, /anderen Konto/));
  });
});

describe('a person is issuer and subject, not an address', () => {
  test('whose address changed is the same person', async () => {
    const subject = someone();
    const made = await personOf(await logIn(subject, agents));
    provider.people.set(subject, { email: `${randomUUID()}@${ownDomain(tenant)}`, email_verified: true });
    expect((await personOf(await logIn(subject, agents))).id).toBe(made.id);
  });

  test('another subject with the same address is somebody else, until staff undoes the binding', async () => {
    const email = `${randomUUID()}@${ownDomain(tenant)}`;
    const browser = open();
    const made = await personOf(await logIn(known(email), agents, browser));
    const heir = known(email);
    expect(await problemOf(await logIn(heir, agents))).toEqual(refusal(403, /anderen Konto/));
    const people = await api.ask(tenant, 'admin', 'GET', `/sso-providers/${agents.id}/people?limit=100`);
    const { items } = (await people.json()) as { items: { loginId: string; email: string }[] };
    const { loginId } = items.find((item) => item.email === email)!;
    const path = `/sso-providers/${agents.id}/people/${loginId}`;
    expect((await api.ask(tenant, 'admin', 'DELETE', path)).status).toBe(204);
    expect((await browser.ask('GET', '/session')).status).toBe(401);
    expect((await personOf(await logIn(heir, agents))).id).toBe(made.id);
  });
});

describe('nobody gets in', () => {
  test('whose address the provider does not call proven', async () => {
    const words = /bestätigt Ihre E-Mail-Adresse nicht/;
    expect(await problemOf(await logIn(someone({ email_verified: false }), agents))).toEqual(refusal(403, words));
    expect(await problemOf(await logIn(someone({ email_verified: 'true' }), agents))).toEqual(refusal(403, words));
    expect(await problemOf(await logIn(someone({ email: undefined }), agents))).toEqual(refusal(403, words));
  });

  test.each(['x@fremd.example', 'x@werft.example', 'x@werft.example@fremd.example', 'x@sub.werft.example'])(
    'from a domain that the provider is not bound to: %s',
    async (email) => {
      expect((await logIn(known(email), agents)).status).toBe(403);
    },
  );

  test('who was deactivated', async () => {
    const subject = someone();
    const made = await personOf(await logIn(subject, agents));
    await deactivateAgent(tenant.as.admin, { id: made.id });
    expect(await problemOf(await logIn(subject, agents))).toEqual(refusal(403, /nicht offen/));
  });

  test('as an agent by a login that is a customer’s, nor the other way round', async () => {
    const email = `${randomUUID()}@werft.example`;
    await importAgent(tenant.system, { name: 'Ada', email, roles: ['agent'], password: testPassword });
    expect(await problemOf(await logIn(known(email), customers))).toEqual(refusal(403, /nicht offen/));
  });

  test('who says no at the provider', async () => {
    expect(await problemOf(await logIn(null, agents))).toEqual(refusal(422, /abgebrochen/));
  });
});

describe('an answer is refused', () => {
  const over = refusal(422, /abgelaufen oder wurde schon benutzt/);

  test('that comes a second time', async () => {
    const browser = open();
    const url = await begin(browser, agents);
    const sealed = browser.cookies.get('redlich_sso')!;
    const parameters = await answerOf(url, someone());
    expect((await finish(browser, parameters)).status).toBe(200);
    expect(browser.cookies.has('redlich_sso')).toBe(false);
    const thief = open();
    thief.cookies.set('redlich_sso', sealed);
    expect(await problemOf(await finish(thief, parameters))).toEqual(over);
  });

  test('in another browser than the one that asked', async () => {
    const parameters = await answerOf(await begin(open(), agents), someone());
    expect(await problemOf(await finish(open(), parameters))).toEqual(over);
    const busy = open();
    await begin(busy, agents);
    expect(await problemOf(await finish(busy, parameters))).toEqual(over);
  });

  test('at another tenant, with the cookie taken along', async () => {
    const browser = open();
    const parameters = await answerOf(await begin(browser, agents), someone());
    const elsewhere = open(other);
    elsewhere.cookies.set('redlich_sso', browser.cookies.get('redlich_sso')!);
    expect(await problemOf(await finish(elsewhere, parameters))).toEqual(over);
  });

  test('that comes after ten minutes', async () => {
    const browser = open();
    const parameters = await answerOf(await begin(browser, agents), someone());
    api.ports.clock.advance(10 * 60_000);
    expect(await problemOf(await finish(browser, parameters))).toEqual(over);
    api.ports.clock.advance(-10 * 60_000);
  });

  test('whose nonce was exchanged on the way', async () => {
    const browser = open();
    const url = new URL(await begin(browser, agents));
    url.searchParams.set('nonce', 'of-somebody-else');
    expect(await problemOf(await finish(browser, await answerOf(url.href, someone())))).toEqual(
      refusal(422, /nicht gültig/),
    );
  });

  test('whose token is for another audience', async () => {
    provider.forge = (claims) => ({ ...claims, aud: 'somebody-else' });
    expect(await problemOf(await logIn(someone(), agents))).toEqual(refusal(422, /nicht gültig/));
  });

  test.each(['', 'state=', 'code=x', 'state=x&state=y&code=z', '%'])('of nonsense: %s', async (text) => {
    const browser = open();
    await begin(browser, agents);
    expect(await problemOf(await finish(browser, text))).toEqual(over);
  });
});

describe('a provider that fails', () => {
  const shown = async (id: string) =>
    ((await (await api.ask(tenant, 'admin', 'GET', `/sso-providers/${id}`)).json()) as SsoProvider).lastFailure;

  test('for a wrong secret says so to the person in general and to the administration in particular', async () => {
    const wrong = await createSsoProvider(tenant.as.admin, { ...settings('agent'), roleId, clientSecret: 'wrong' });
    expect(await problemOf(await logIn(someone(), wrong))).toEqual(refusal(422, /nicht richtig eingerichtet/));
    expect(await shown(wrong.id)).toMatchObject({ reason: 'client' });
    await updateSsoProvider(tenant.as.admin, { id: wrong.id, clientSecret: provider.clientSecret });
    expect(await shown(wrong.id)).toBeNull();
    expect((await logIn(someone(), wrong)).status).toBe(200);
    expect((await api.ask(tenant, 'admin', 'DELETE', `/sso-providers/${wrong.id}`)).status).toBe(204);
  });

  test('because it is away is no fault of the person, and their try is told from a refusal', async () => {
    const away = await createSsoProvider(tenant.as.admin, {
      ...settings('agent'),
      roleId,
      issuer: `http://${provider.place.replace(/\d+$/, '9')}`,
    });
    const response = await open().ask('POST', `/session/sso/${away.id}`, {});
    // 127.0.0.1:9 is not on the list of places here: a private address, which is a matter of the settings.
    expect(await problemOf(response)).toEqual(refusal(422, /nicht richtig eingerichtet/));
    expect(await shown(away.id)).toMatchObject({ reason: 'address' });
  });

  test('is switched off and lets nobody in', async () => {
    const browser = open();
    const parameters = await answerOf(await begin(browser, agents), someone());
    await updateSsoProvider(tenant.as.admin, { id: agents.id, active: false });
    expect((await finish(browser, parameters)).status).toBe(404);
    expect((await open().ask('POST', `/session/sso/${agents.id}`, {})).status).toBe(404);
    await updateSsoProvider(tenant.as.admin, { id: agents.id, active: true });
  });
});

describe('the second factor', () => {
  async function withFactor(): Promise<{ subject: string; code: () => string }> {
    const email = `${randomUUID()}@${ownDomain(tenant)}`;
    await importAgent(tenant.system, { name: 'Ada', email, roles: ['agent'], password: testPassword });
    const browser = open();
    await browser.logIn(email);
    const { key } = (await (await browser.ask('POST', '/factors/totp', {})).json()) as { key: string };
    const totp = new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) });
    const at = (step: number) => totp.generate({ timestamp: api.ports.clock.now().getTime() + step * 30_000 });
    expect((await browser.ask('PUT', '/factors/totp', { code: at(0) })).status).toBe(200);
    return { subject: known(email), code: () => at(1) };
  }

  test('is ours, where the tenant does not say otherwise', async () => {
    const { subject, code } = await withFactor();
    const browser = open();
    const response = await logIn(subject, agents, browser);
    expect(response.status).toBe(202);
    expect((await browser.ask('GET', '/session')).status).toBe(401);
    expect((await browser.ask('POST', '/session/step', { code: code() })).status).toBe(200);
    expect((await browser.ask('GET', '/session')).status).toBe(200);
  });

  test('is the provider’s, where the tenant says so: it is neither asked for nor owed', async () => {
    const { subject } = await withFactor();
    const newcomer = someone();
    const rules = { idleMinutes: 30, longestHours: 12, factorRoles: ['agent'], graceDays: 0 };
    await setAccessRules(tenant.as.admin, rules);
    const owed = async () =>
      ((await (await logIn(newcomer, agents)).json()) as { session: Session }).session.factorDuty;
    expect(await owed()).toMatchObject({ overdue: true });
    await updateSsoProvider(tenant.as.admin, { id: agents.id, trustsFactor: true });
    expect(await owed()).toBeNull();
    expect((await logIn(subject, agents)).status).toBe(200);
    await updateSsoProvider(tenant.as.admin, { id: agents.id, trustsFactor: false });
    await setAccessRules(tenant.as.admin, { ...rules, factorRoles: [] });
  });
});

describe('where single sign-on is the only way', () => {
  let strict: TestTenant;
  let strictProvider: SsoProvider;
  const code = async () => {
    const { key } = await startTotp(strict.as.admin, { startedAt: api.ports.clock.now() });
    return new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) }).generate({
      timestamp: api.ports.clock.now().getTime(),
    });
  };
  beforeAll(async () => {
    strict = await mintTenant(api.ports);
    await setOwnHosts(strict.as.dpo, { hosts: ['127.0.0.1'] });
    const roles = await listRoles(strict.as.admin, undefined);
    strictProvider = await createSsoProvider(strict.as.admin, {
      ...settings('agent', strict),
      roleId: roles.items[0]!.id,
    });
  });

  test('it cannot be set without a provider, nor while no administrator would have a way in besides', async () => {
    const set = (body: object) => api.ask(strict, 'admin', 'PUT', '/sso-rules', body);
    expect(await problemOf(await set({ agentsOnly: false, customersOnly: true }))).toEqual(refusal(409, /Anbieter/));
    expect(await problemOf(await set({ agentsOnly: true, customersOnly: false }))).toEqual(
      refusal(409, /zweiten Faktor/),
    );
    await confirmTotp(strict.as.admin, { code: await code(), token: '' });
    await setSsoRules(strict.as.admin, { agentsOnly: true, customersOnly: false });
  });

  test('a right password does not do for an agent, and does for a customer', async () => {
    expect(await problemOf(await open(strict).logIn(strict.email.agent))).toEqual(refusal(403, /Firmenkonto/));
    expect((await open(strict).logIn(strict.email.customer)).status).toBe(200);
  });
  test('a wrong password tells nothing of it', async () => {
    expect((await open(strict).logIn(strict.email.agent, 'not the password')).status).toBe(401);
  });
  test('an administrator with a second factor keeps a way in, one without does not', async () => {
    expect((await open(strict).logIn(strict.email.admin)).status).toBe(202);
    const email = `${randomUUID()}@team.example`;
    await importAgent(strict.system, { name: 'Ohne', email, roles: ['admin'], password: testPassword });
    expect((await open(strict).logIn(email)).status).toBe(403);
  });
  test('single sign-on does', async () => {
    const subject = known(strict.email.agent);
    expect((await logIn(subject, strictProvider, open(strict))).status).toBe(200);
  });
  test('its last provider can be neither switched off nor removed', async () => {
    const { id } = strictProvider;
    const only = { code: 'conflict', fields: [expect.objectContaining({ problem: 'onlyWay' })] };
    await expect(updateSsoProvider(strict.as.admin, { id, active: false })).rejects.toMatchObject(only);
    await expect(deleteSsoProvider(strict.as.admin, { id })).rejects.toMatchObject(only);
    await setSsoRules(strict.as.admin, { agentsOnly: false, customersOnly: false });
    expect((await open(strict).logIn(strict.email.agent)).status).toBe(200);
    await deleteSsoProvider(strict.as.admin, { id });
  });
});

describe('one provider of two tenants', () => {
  test('makes a person in each, and neither captures the other’s', async () => {
    const email = `${randomUUID()}@werft.example`;
    const subject = known(email);
    await createOrganisation(other.as.admin, { name: 'Werft', domains: ['werft.example'] });
    const theirs = await createSsoProvider(other.as.admin, { ...settings('customer', other) });
    const here = await personOf(await logIn(subject, customers));
    const there = await personOf(await logIn(subject, theirs, open(other)));
    expect(there.id).not.toBe(here.id);
    expect((await open(other).ask('POST', `/session/sso/${customers.id}`, {})).status).toBe(404);
  });
});

describe('setting it up', () => {
  const create = (body: object, who: 'admin' | 'agent' | 'dpo' | 'customer' = 'admin') =>
    api.ask(tenant, who, 'POST', '/sso-providers', { ...settings('agent'), roleId, ...body });

  test.each([
    ['somebody else’s domain', { domains: ['fremd.example'] }, 422],
    ['a customer’s domain for agents', { domains: ['werft.example'] }, 422],
    ['a free-mail provider’s domain', { domains: ['gmail.com'] }, 422],
    ['a private address', { issuer: 'https://10.1.2.3' }, 422],
    ['plain http', { issuer: 'http://login.example' }, 422],
    ['nobody’s role', { roleId: randomUUID() }, 422],
    ['no role where it makes people', { roleId: null }, 422],
    ['a team that is not there', { teamId: randomUUID() }, 422],
  ])('refuses %s', async (_, body, status) => expect((await create(body)).status).toBe(status));

  test.each(['agent', 'dpo', 'customer'] as const)('is not for role %s', async (who) =>
    expect((await create({}, who)).status).toBe(403),
  );

  test('the secret is told to nobody and lies sealed', async () => {
    const texts = [
      await (await api.ask(tenant, 'admin', 'GET', '/sso-providers')).text(),
      await (await api.ask(tenant, 'admin', 'GET', `/sso-providers/${agents.id}`)).text(),
      await (await api.ask(tenant, 'anonymous', 'GET', '/sso')).text(),
    ];
    const stored = await withTenant(api.ports.db, tenant.tenantId, (tx) =>
      tx.selectFrom('ssoProviders').selectAll().execute(),
    );
    expect(JSON.stringify([texts, stored, await audited()])).not.toContain(provider.clientSecret);
  });

  test.each(['sso.create', 'sso.update', 'sso.set-rules', 'sso.release'])('no program may %s', async (scope) => {
    const body = { name: 'Automat', scopes: [scope], expiresInDays: 30 };
    for (const path of ['/api-tokens', '/service-tokens'])
      expect((await api.ask(tenant, 'admin', 'POST', path, body)).status).toBe(403);
  });

  test('visitors learn names and nothing else', async () => {
    const offers = (await (await api.ask(tenant, 'anonymous', 'GET', '/sso')).json()) as { items: object[] };
    expect(offers.items).toContainEqual({ id: agents.id, name: 'agent login', audience: 'agent' });
  });

  test('a check says what is there and whether the secret is known', async () => {
    const check = async (body: object) => (await api.ask(tenant, 'admin', 'POST', '/sso-check', body)).json();
    const { issuer, clientId, clientSecret } = settings('agent');
    expect(await check({ issuer, clientId, clientSecret })).toMatchObject({
      failure: null,
      clientKnown: true,
      found: { issuer, namesPkce: true },
    });
    expect(await check({ issuer, clientId, clientSecret: 'x' })).toMatchObject({
      failure: 'client',
      clientKnown: false,
    });
    expect(await check({ issuer: 'https://10.1.2.3' })).toMatchObject({ failure: 'address', found: null });
    const stored = await api.ask(tenant, 'admin', 'POST', `/sso-providers/${agents.id}/check`, {});
    expect(await stored.json()).toMatchObject({ failure: null, clientKnown: true });
  });
});

test('where to go on to is a path of the own host', async () => {
  const browser = open();
  const url = await begin(browser, agents, '/desk/tickets/7');
  expect(await (await finish(browser, await answerOf(url, someone()))).json()).toMatchObject({
    next: '/desk/tickets/7',
  });
  for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example'])
    expect((await open().ask('POST', `/session/sso/${agents.id}`, { next })).status).toBe(422);
});

test('session fixation came back: a login by single sign-on has an id of its own and ends the one before', async () => {
  const subject = someone();
  const browser = open();
  await logIn(subject, agents, browser);
  const first = browser.cookies.get('redlich_session')!;
  await logIn(subject, agents, browser);
  const old = open();
  old.cookies.set('redlich_session', first);
  expect(browser.cookies.get('redlich_session')).not.toBe(first);
  expect((await old.ask('GET', '/session')).status).toBe(401);
});

test('deleting a person takes the binding along, and what was never answered goes in the night', async () => {
  const count = async (table: 'ssoAttempts' | 'ssoIdentities') =>
    (
      await withTenant(api.ports.db, tenant.tenantId, (tx) =>
        tx.selectFrom(table).select('tenantId').where('tenantId', '=', tenant.tenantId).execute(),
      )
    ).length;
  await begin(open(), agents);
  expect(await count('ssoAttempts')).toBeGreaterThan(0);
  api.ports.clock.advance(11 * 60_000);
  await deleteExpiredSsoAttempts(tenant.system);
  await deleteExpiredSsoAttempts(tenant.system);
  expect(await count('ssoAttempts')).toBe(0);
  api.ports.clock.advance(-11 * 60_000);

  const made = await personOf(await logIn(customer(), customers));
  const before = await count('ssoIdentities');
  await withTenant(api.ports.db, tenant.tenantId, (tx) =>
    tx.deleteFrom('logins').where('tenantId', '=', tenant.tenantId).where('customerId', '=', made.id).execute(),
  );
  expect(await count('ssoIdentities')).toBe(before - 1);
});
