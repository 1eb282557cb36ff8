import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import Provider, { type Configuration } from 'oidc-provider';

interface Person {
  email?: string;
  email_verified?: boolean;
  name?: string;
  [claim: string]: unknown;
}

export interface TestProvider {
  issuer: string;
  /** `127.0.0.1:40123`, for the list of places that may be reached. */
  place: string;
  clientId: string;
  clientSecret: string;
  /** By subject; change them at any time. */
  people: Map<string, Person>;
  /** Changes what the next ID tokens say; signed again with the provider's own key, or as `alg` says. */
  forge: ((claims: Record<string, unknown>) => Record<string, unknown>) | undefined;
  forgedAlgorithm: 'RS256' | 'none';
  close(): Promise<void>;
}

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A provider with one client. Who logs in is asked for in a plain form and believed without a password. */
export async function startProvider(options: { redirectUris?: string[]; port?: number } = {}): Promise<TestProvider> {
  const { redirectUris = ['http://anywhere.localhost/'] } = options;
  const clientId = 'redlich';
  const clientSecret = 'a secret of the tests';
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = { ...privateKey.export({ format: 'jwk' }), kid: 'tests', use: 'sig', alg: 'RS256' };
  const people: TestProvider['people'] = new Map();

  let handle: (request: IncomingMessage, response: ServerResponse) => void = (_, response) => void response.end();
  const server = createServer((request, response) => handle(request, response)).listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const place = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer = `http://${place}`;

  const configuration: Configuration = {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: redirectUris }],
    jwks: { keys: [key as never] },
    cookies: { keys: ['tests'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_, sub) => ({ accountId: sub, claims: async () => ({ sub, ...people.get(sub) }) }),
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    // Whoever logged in agrees: the question is not what is tested.
    async loadExistingGrant(ctx) {
      const grant = new ctx.oidc.provider.Grant({
        clientId: ctx.oidc.client!.clientId,
        accountId: ctx.oidc.session!.accountId!,
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  };
  const provider = new Provider(issuer, configuration);
  // Without a list every address will do: tenants of a test are made later than their provider.
  if (!options.redirectUris) provider.Client.prototype.redirectUriAllowed = () => true;
  const made: TestProvider = {
    issuer,
    place,
    clientId,
    clientSecret,
    people,
    forge: undefined,
    forgedAlgorithm: 'RS256',
    async close() {
      server.close().closeAllConnections();
      if (server.listening) await once(server, 'close');
    },
  };

  provider.use(async (ctx, next) => {
    await next();
    if (ctx.path !== '/token' || !made.forge || !ctx.body?.id_token) return;
    const claims = JSON.parse(Buffer.from(ctx.body.id_token.split('.')[1], 'base64url').toString()) as object;
    const head = made.forgedAlgorithm === 'none' ? { alg: 'none' } : { alg: 'RS256', kid: 'tests' };
    const signed = `${encoded(head)}.${encoded(made.forge({ ...claims }))}`;
    const signature =
      made.forgedAlgorithm === 'none'
        ? ''
        : sign('sha256', Buffer.from(signed), createPrivateKey({ key: key as never, format: 'jwk' })).toString(
            'base64url',
          );
    ctx.body = { ...ctx.body, id_token: `${signed}.${signature}` };
  });

  const answer = provider.callback();
  handle = (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
    void interact(request, response).catch(() => response.writeHead(500).end());
  };
  async function interact(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'GET') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(page([...people.keys()]));
      return;
    }
    const form = new URLSearchParams(await text(request));
    const accountId = form.get('person');
    await provider.interactionFinished(
      request,
      response,
      accountId ? { login: { accountId } } : { error: 'access_denied', error_description: 'the person said no' },
    );
  }
  return made;
}

const page = (subjects: string[]) => `<!doctype html><title>Anmeldung beim Anbieter</title>
<form method="post"><h1>Anmeldung beim Anbieter</h1>
${subjects.map((sub) => `<button name="person" value="${sub}">${sub}</button>`).join('\n')}
<button name="person" value="">Abbrechen</button></form>`;
