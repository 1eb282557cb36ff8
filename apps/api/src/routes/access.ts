import type { accessRoutes as contracted, Session } from '@redlich/contract';
import {
  addPasskey,
  askForReset,
  changePassword,
  checkResetLink,
  confirmTotp,
  endAgentSession,
  endAgentSessions,
  endOtherSessions,
  endSession,
  finishLogin,
  getAccessRules,
  getAgentAccess,
  getStep,
  listFactors,
  listSessions,
  logInWithPasskey,
  offerPasskey,
  offerPasskeys,
  removePasskey,
  removeTotp,
  renamePasskey,
  renewRecoveryCodes,
  resetFactors,
  resetPassword,
  setAccessRules,
  startTotp,
  type OpenSession,
} from '@redlich/domain';
import type { Context } from 'hono';
import type { ApiDependencies, Environment, RequestFacts } from '../http/environment.ts';
import { inNoLessThan } from '../http/in-no-less-than.ts';
import { letIn } from '../http/let-in.ts';
import type { Handlers } from '../http/mount.ts';
import { partyOf, sessionCookie } from '../http/session-cookie.ts';

type Names = keyof typeof contracted;

/** Longer than asking for a reset takes with a mail to write, so that the time does not tell who has a login. */
const resetMs = 400;
const done = { status: 204, body: undefined } as const;

export function accessRoutes({ ports }: ApiDependencies): Pick<Handlers, Names> {
  const { scheme } = ports.site;
  const step = sessionCookie(scheme, 'step');
  const stepOf = (c: Context<Environment>) => step.read(c.req.header('cookie'));
  const party = (c: Context<Environment>) => partyOf(scheme, c.req.header('host'));
  const enter = (session: OpenSession, facts: RequestFacts, c: Context<Environment>) =>
    letIn(ports, facts, { kind: 'open', session }, c) as Promise<{ status: 200; body: Session }>;
  const confirmation = ({ session }: RequestFacts, body: { password?: string | undefined }) => ({
    startedAt: session!.startedAt,
    password: body.password,
    token: session!.token,
  });

  return {
    getLoginStep: async ({ scope }, _, c) => ({ status: 200, body: await getStep(scope, { stepToken: stepOf(c) }) }),
    async finishLogin(facts, { body }, c) {
      const input = { ...body, stepToken: stepOf(c), party: party(c), device: facts.device };
      return enter(await finishLogin(facts.scope, input), facts, c);
    },
    offerStepPasskeys: async ({ scope, clientAddress: address }, _, c) => ({
      status: 200,
      body: await offerPasskeys(scope, { second: true, stepToken: stepOf(c), party: party(c), address }),
    }),
    offerLoginPasskeys: async ({ scope, clientAddress: address }, _, c) => ({
      status: 200,
      body: await offerPasskeys(scope, { second: false, party: party(c), address }),
    }),
    async logInWithPasskey(facts, { body: passkey }, c) {
      const { scope, clientAddress: address, device } = facts;
      return enter(await logInWithPasskey(scope, { passkey, party: party(c), address, device }), facts, c);
    },
    async askForPasswordReset({ scope, clientAddress: address }, { body }) {
      await inNoLessThan(resetMs, askForReset(scope, { ...body, address }));
      return done;
    },
    checkPasswordReset: async ({ scope }, { body }) => ({ status: 200, body: await checkResetLink(scope, body) }),
    async resetPassword({ scope }, { body }) {
      await resetPassword(scope, body);
      return done;
    },
    async changePassword({ scope, session }, { body }) {
      await changePassword(scope, { ...body, token: session!.token });
      return done;
    },
    listOwnSessions: async ({ scope, session }) => ({
      status: 200,
      body: await listSessions(scope, { token: session!.token }),
    }),
    async endOwnSession({ scope }, { params }) {
      await endSession(scope, params);
      return done;
    },
    async endOtherSessions({ scope, session }) {
      await endOtherSessions(scope, { token: session!.token });
      return done;
    },
    getFactors: async ({ scope }) => ({ status: 200, body: await listFactors(scope, undefined) }),
    startTotp: async (facts, { body }) => ({
      status: 200,
      body: await startTotp(facts.scope, confirmation(facts, body)),
    }),
    confirmTotp: async ({ scope, session }, { body }) => ({
      status: 200,
      body: await confirmTotp(scope, { ...body, token: session!.token }),
    }),
    async removeTotp(facts, { body }) {
      await removeTotp(facts.scope, confirmation(facts, body));
      return done;
    },
    renewRecoveryCodes: async (facts, { body }) => ({
      status: 200,
      body: await renewRecoveryCodes(facts.scope, confirmation(facts, body)),
    }),
    offerPasskey: async (facts, { body }, c) => ({
      status: 200,
      body: await offerPasskey(facts.scope, { ...confirmation(facts, body), party: party(c) }),
    }),
    addPasskey: async ({ scope, session }, { body }, c) => ({
      status: 201,
      body: await addPasskey(scope, { ...body, party: party(c), token: session!.token }),
    }),
    async renamePasskey({ scope }, { params, body }) {
      await renamePasskey(scope, { ...params, ...body });
      return done;
    },
    async removePasskey(facts, { params, body }) {
      await removePasskey(facts.scope, { ...params, ...confirmation(facts, body) });
      return done;
    },
    getAgentAccess: async ({ scope, session }, { params }) => ({
      status: 200,
      body: await getAgentAccess(scope, { ...params, token: session?.token ?? '' }),
    }),
    async endAgentSession({ scope }, { params }) {
      await endAgentSession(scope, params);
      return done;
    },
    async endAgentSessions({ scope }, { params }) {
      await endAgentSessions(scope, params);
      return done;
    },
    async resetAgentFactors({ scope }, { params }) {
      await resetFactors(scope, params);
      return done;
    },
    getAccessRules: async ({ scope }) => ({ status: 200, body: await getAccessRules(scope, undefined) }),
    setAccessRules: async ({ scope }, { body }) => ({ status: 200, body: await setAccessRules(scope, body) }),
  };
}
