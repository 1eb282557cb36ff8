import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startProvider, walkLogin, type TestProvider } from '../../testing/index.ts';
import { on, openEgress } from '../egress/open-egress.fixture.ts';
import { createOutgoing } from '../outgoing/index.ts';
import { createLoginPartner } from './login-partner.ts';

const redirectUri = 'http://seewind.localhost:3000/login/sso/callback';
const failed = (reason: string) => expect.objectContaining({ name: 'PartnerFailed', reason });
const login = { redirectUri, state: 'state-1234567890', nonce: 'nonce-1234567890', verifier: 'v'.repeat(50) };

let provider: TestProvider;
beforeAll(async () => {
  provider = await startProvider({ redirectUris: [redirectUri] });
  provider.people.set('s-1', { email: 'jutta@seewind.example', email_verified: true, name: 'Jutta Kern' });
});
afterEach(() => {
  provider.forge = undefined;
  provider.forgedAlgorithm = 'RS256';
});
afterAll(() => provider.close());

const partnerFor = (...allow: string[]) =>
  createLoginPartner({ outgoing: createOutgoing({ egress: openEgress, allow, timeoutMs: 2_000 }) });
const client = (changed = {}) => {
  const { issuer, clientId, clientSecret } = provider;
  return { tenantId: on.tenantId, issuer, clientId, clientSecret, ...changed };
};
const walk = async (partner = partnerFor(provider.place), of = client()) =>
  walkLogin(await partner.begin(of, login), 's-1');

test('a login at a real provider tells who it is', async () => {
  const partner = partnerFor(provider.place);
  const returnedTo = await walk(partner);
  expect(await partner.finish(client(), { ...login, returnedTo })).toMatchObject({
    subject: 's-1',
    email: 'jutta@seewind.example',
    email_verified: true,
  });
});

test('what is found of a provider is what it says', async () => {
  expect(await partnerFor(provider.place).find({ tenantId: on.tenantId, issuer: provider.issuer })).toMatchObject({
    issuer: provider.issuer,
    authorizationHost: provider.place,
    namesPkce: true,
    namesEmail: true,
  });
});

test('whether the provider knows client and secret is asked before anybody needs it', async () => {
  const partner = partnerFor(provider.place);
  expect(await partner.knows(client(), redirectUri)).toBe(true);
  expect(await partner.knows(client({ clientSecret: 'wrong' }), redirectUri)).toBe(false);
  expect(await partner.knows(client({ clientId: 'nobody' }), redirectUri)).toBe(false);
});

describe('an answer is refused', () => {
  const finish = async (changed: object, of = client()) => {
    const partner = partnerFor(provider.place);
    const returnedTo = await walk(partner);
    return partner.finish(of, { ...login, returnedTo, ...changed });
  };
  test('with another nonce', () => expect(finish({ nonce: 'nonce-other' })).rejects.toEqual(failed('answer')));
  test('with another state', () => expect(finish({ state: 'state-other' })).rejects.toEqual(failed('answer')));
  test('with another verifier', () => expect(finish({ verifier: 'w'.repeat(50) })).rejects.toEqual(failed('code')));
  test('with a wrong secret', () =>
    expect(finish({}, client({ clientSecret: 'wrong' }))).rejects.toEqual(failed('client')));
  test('when it comes a second time', async () => {
    const partner = partnerFor(provider.place);
    const returnedTo = await walk(partner);
    await partner.finish(client(), { ...login, returnedTo });
    await expect(partner.finish(client(), { ...login, returnedTo })).rejects.toEqual(failed('code'));
  });
  test('when the person said no', async () => {
    const partner = partnerFor(provider.place);
    const returnedTo = await walkLogin(await partner.begin(client(), login), null);
    await expect(partner.finish(client(), { ...login, returnedTo })).rejects.toEqual(failed('denied'));
  });
  const hourAgo = Math.floor(Date.now() / 1_000) - 3_600;
  test.each([
    ['for another audience', { aud: 'somebody-else' }],
    ['from another issuer', { iss: 'https://other.example' }],
    ['that has run out', { exp: hourAgo, iat: hourAgo - 60 }],
    ['without a subject', { sub: undefined }],
  ])('whose token is one %s', async (_, claims) => {
    provider.forge = (said) => ({ ...said, ...claims });
    await expect(finish({})).rejects.toEqual(failed('answer'));
  });
  test('whose token nobody signed', async () => {
    provider.forge = (said) => said;
    provider.forgedAlgorithm = 'none';
    await expect(finish({})).rejects.toEqual(failed('answer'));
  });
  test('for what is wrong in it only: the same forgery with a harmless claim is taken', async () => {
    provider.forge = (said) => ({ ...said, given_name: 'Jutta' });
    expect(await finish({})).toMatchObject({ given_name: 'Jutta' });
  });
});

describe('webhooks follow redirects, DNS rebinding, IPv6 tricks: nor does a login partner', () => {
  test('an issuer on a private address is not asked', () =>
    expect(partnerFor().find({ tenantId: on.tenantId, issuer: provider.issuer })).rejects.toEqual(failed('address')));
  test.each(['https://10.0.0.5', 'https://[::1]', 'https://sso.example:5432', 'https://user:word@sso.example'])(
    '%s is not asked',
    (issuer) => expect(partnerFor().find({ tenantId: on.tenantId, issuer: issuer })).rejects.toEqual(failed('address')),
  );

  async function serving(document: (place: string) => object | string) {
    const server = createServer((request, response) => {
      const body = document(request.headers.host!);
      if (typeof body === 'string') response.writeHead(302, { location: body }).end();
      else response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const place = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    return { place, issuer: `http://${place}`, close: () => server.close().closeAllConnections() };
  }
  const document = (place: string, changed: object) => ({
    issuer: `http://${place}`,
    authorization_endpoint: `http://${place}/auth`,
    token_endpoint: `http://${place}/token`,
    jwks_uri: `http://${place}/jwks`,
    ...changed,
  });

  test('an issuer that redirects to a private address leads nowhere', async () => {
    let reached = 0;
    const inner = await serving(() => ((reached += 1), {}));
    const outer = await serving(() => `${inner.issuer}/.well-known/openid-configuration`);
    await expect(partnerFor(outer.place).find({ tenantId: on.tenantId, issuer: outer.issuer })).rejects.toEqual(
      failed('notAProvider'),
    );
    expect(reached).toBe(0);
    inner.close();
    outer.close();
  });
  test.each(['token_endpoint', 'jwks_uri', 'authorization_endpoint'])(
    'a document that names a private %s is refused',
    async (endpoint) => {
      const made = await serving((place) => document(place, { [endpoint]: 'http://169.254.169.254/latest' }));
      await expect(partnerFor(made.place).find({ tenantId: on.tenantId, issuer: made.issuer })).rejects.toEqual(
        failed('address'),
      );
      made.close();
    },
  );
  test('a document of another issuer is refused', async () => {
    const made = await serving((place) => document(place, { issuer: 'https://login.example' }));
    await expect(partnerFor(made.place).find({ tenantId: on.tenantId, issuer: made.issuer })).rejects.toEqual(
      failed('otherIssuer'),
    );
    made.close();
  });
  test.each([['HS256'], ['none']])('a provider that signs by %s only is refused', async (algorithm) => {
    const made = await serving((place) => document(place, { id_token_signing_alg_values_supported: [algorithm] }));
    await expect(partnerFor(made.place).find({ tenantId: on.tenantId, issuer: made.issuer })).rejects.toEqual(
      failed('algorithm'),
    );
    made.close();
  });
  test('a provider that is away is told from one that is wrong', async () => {
    const made = await serving(() => ({}));
    made.close();
    await expect(partnerFor(made.place).find({ tenantId: on.tenantId, issuer: made.issuer })).rejects.toEqual(
      failed('unreachable'),
    );
    const page = await serving(() => ({ hello: 'world' }));
    await expect(partnerFor(page.place).find({ tenantId: on.tenantId, issuer: page.issuer })).rejects.toEqual(
      failed('notAProvider'),
    );
    page.close();
  });
});
