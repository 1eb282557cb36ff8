import {
  endSupportAccess,
  enterTenant,
  grantSupportAccess,
  listSupportAccesses,
  listSupportAccessesOfTenant,
  openSupportSession,
  requestSupportAccess,
  withdrawSupportAccess,
} from '@redlich/domain';
import type { ApiDependencies } from '../http/environment.ts';
import type { Handlers } from '../http/mount.ts';
import { sessionCookie } from '../http/session-cookie.ts';
import { operatorScope } from './operator-scope.ts';

type Names =
  | 'listSupportAccesses'
  | 'grantSupportAccess'
  | 'endSupportAccess'
  | 'openSupportSession'
  | 'listSupportAccessesOfTenant'
  | 'requestSupportAccess'
  | 'withdrawSupportAccess'
  | 'enterTenant';

export function supportRoutes({ ports }: ApiDependencies): Pick<Handlers, Names> {
  const cookie = sessionCookie(ports.site.scheme, 'support');
  return {
    listSupportAccesses: async ({ scope }) => ({ status: 200, body: await listSupportAccesses(scope, undefined) }),
    grantSupportAccess: async ({ scope }, { params, body }) => ({
      status: 200,
      body: await grantSupportAccess(scope, { ...params, ...body }),
    }),
    async endSupportAccess({ scope, session }, { params }, c) {
      const ended = await endSupportAccess(scope, params);
      if (session?.session.support) c.header('set-cookie', cookie.clear());
      return { status: 200, body: ended };
    },
    async openSupportSession({ scope }, { body }, c) {
      const { token, session } = await openSupportSession(scope, body);
      c.header('set-cookie', cookie.set(token));
      return { status: 200, body: session };
    },
    listSupportAccessesOfTenant: async (facts, { params }) => ({
      status: 200,
      body: await listSupportAccessesOfTenant(operatorScope(facts), params),
    }),
    requestSupportAccess: async (facts, { params, body }) => ({
      status: 201,
      body: await requestSupportAccess(operatorScope(facts), { ...params, ...body }),
    }),
    withdrawSupportAccess: async (facts, { params }) => ({
      status: 200,
      body: await withdrawSupportAccess(operatorScope(facts), params),
    }),
    enterTenant: async (facts, { params }) => ({ status: 201, body: await enterTenant(operatorScope(facts), params) }),
  };
}
