import type { ssoRoutes as contracted } from '@redlich/contract';
import {
  beginSso,
  checkSso,
  checkSsoProvider,
  createSsoProvider,
  deleteSsoProvider,
  fieldError,
  finishSso,
  getSsoProvider,
  listSsoOffers,
  listSsoPeople,
  listSsoProviders,
  releaseSsoPerson,
  setSsoRules,
  updateSsoProvider,
} from '@redlich/domain';
import type { Context } from 'hono';
import type { ApiDependencies, Environment } from '../http/environment.ts';
import { letIn } from '../http/let-in.ts';
import type { Handlers } from '../http/mount.ts';
import { partyOf, sessionCookie } from '../http/session-cookie.ts';

const done = { status: 204, body: undefined } as const;

export function ssoRoutes({ ports, outgoing, partner }: ApiDependencies): Pick<Handlers, keyof typeof contracted> {
  const { scheme } = ports.site;
  const cookie = sessionCookie(scheme, 'sso');
  const originOf = (c: Context<Environment>) => partyOf(scheme, c.req.header('host')).origin;
  // What the name leads to is checked when it is connected to; here, what can be seen at once.
  const refuse = (issuer: string) => {
    if (outgoing.check(issuer) !== undefined) throw fieldError('issuer', 'addressRefused');
  };
  return {
    listSsoOffers: async ({ scope }) => ({ status: 200, body: await listSsoOffers(scope, undefined) }),
    async beginSso({ scope, clientAddress: address }, { params, body }, c) {
      const { url, sealed } = await beginSso(scope, partner, { ...params, ...body, origin: originOf(c), address });
      c.header('set-cookie', cookie.set(sealed));
      return { status: 200, body: { url } };
    },
    async finishSso(facts, { body }, c) {
      const { scope, language, device, clientAddress: address } = facts;
      const sealed = cookie.read(c.req.header('cookie'));
      const asked = { ...body, sealed, origin: originOf(c), language, device, address };
      const { outcome, next } = await finishSso(scope, partner, asked);
      const answer = await letIn(ports, facts, outcome, c);
      c.header('set-cookie', cookie.clear(), { append: true });
      return answer.status === 200
        ? { status: 200, body: { session: answer.body, next } }
        : { status: 202, body: { step: answer.body, next } };
    },
    listSsoProviders: async ({ scope }, _, c) => ({
      status: 200,
      body: await listSsoProviders(scope, { origin: originOf(c) }),
    }),
    getSsoProvider: async ({ scope }, { params }) => ({ status: 200, body: await getSsoProvider(scope, params) }),
    async createSsoProvider({ scope }, { body }) {
      refuse(body.issuer);
      return { status: 201, body: await createSsoProvider(scope, body) };
    },
    updateSsoProvider: async ({ scope }, { params, body }) => ({
      status: 200,
      body: await updateSsoProvider(scope, { ...params, ...body }),
    }),
    async deleteSsoProvider({ scope }, { params }) {
      await deleteSsoProvider(scope, params);
      return done;
    },
    checkSso: async ({ scope }, { body }, c) => ({
      status: 200,
      body: await checkSso(scope, partner, { ...body, origin: originOf(c) }),
    }),
    checkSsoProvider: async ({ scope }, { params }, c) => ({
      status: 200,
      body: await checkSsoProvider(scope, partner, { ...params, origin: originOf(c) }),
    }),
    listSsoPeople: async ({ scope }, { params, query }) => ({
      status: 200,
      body: await listSsoPeople(scope, { ...params, ...query }),
    }),
    async releaseSsoPerson({ scope }, { params }) {
      await releaseSsoPerson(scope, params);
      return done;
    },
    setSsoRules: async ({ scope }, { body }) => ({ status: 200, body: await setSsoRules(scope, body) }),
  };
}
