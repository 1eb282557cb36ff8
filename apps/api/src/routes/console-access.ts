import type { OperatorSessionView } from '@redlich/contract';
import {
  confirmOperatorTotp,
  endOperatorSession,
  endOtherOperatorSessions,
  finishOperatorLogin,
  getOperatorFactors,
  listOperatorSessions,
  readOperatorStep,
  removeOperatorTotp,
  renewOperatorRecoveryCodes,
  startOperatorTotp,
  type OperatorSession,
} from '@redlich/domain';
import type { ApiDependencies, RequestFacts } from '../http/environment.ts';
import type { Handlers } from '../http/mount.ts';
import { sessionCookie } from '../http/session-cookie.ts';
import { operatorScope } from './operator-scope.ts';

type Names =
  | 'getOperatorStep'
  | 'finishOperatorLogin'
  | 'getOperatorFactors'
  | 'startOperatorTotp'
  | 'confirmOperatorTotp'
  | 'removeOperatorTotp'
  | 'renewOperatorRecoveryCodes'
  | 'listOperatorSessions'
  | 'endOperatorSession'
  | 'endOtherOperatorSessions';

/** An operator's session as the console shows it. */
export const shownOperator = (
  { operator, expiresAt, hasFactor }: OperatorSession,
  { operatorFactorRequired = false }: Pick<ApiDependencies, 'operatorFactorRequired'>,
): OperatorSessionView => ({
  operator: { id: operator.operatorId, name: operator.name, email: operator.email, language: operator.language },
  expiresAt: expiresAt.toISOString(),
  mustSetUpFactor: operatorFactorRequired && !hasFactor,
});

const done = { status: 204, body: undefined } as const;

export function consoleAccessRoutes(deps: ApiDependencies): Pick<Handlers, Names> {
  const { ports } = deps;
  const cookie = sessionCookie(ports.site.scheme, 'operator');
  const step = sessionCookie(ports.site.scheme, 'operatorStep');
  const confirmation = ({ operator }: RequestFacts, { password }: { password?: string | undefined }) => ({
    startedAt: operator!.startedAt,
    token: operator!.token,
    password,
  });
  return {
    async getOperatorStep(_, __, c) {
      const { expiresAt } = await readOperatorStep(ports, step.read(c.req.header('cookie')));
      return { status: 200, body: { expiresAt: expiresAt.toISOString() } };
    },
    async finishOperatorLogin({ clientAddress: address, device, requestId }, { body }, c) {
      const stepToken = step.read(c.req.header('cookie'));
      const session = await finishOperatorLogin(ports, { ...body, stepToken, address, device, requestId });
      c.header('set-cookie', cookie.set(session.token));
      c.header('set-cookie', step.clear(), { append: true });
      return { status: 200, body: shownOperator(session, deps) };
    },
    getOperatorFactors: async (facts) => ({ status: 200, body: await getOperatorFactors(operatorScope(facts)) }),
    startOperatorTotp: async (facts, { body }) => ({
      status: 200,
      body: await startOperatorTotp(operatorScope(facts), confirmation(facts, body)),
    }),
    confirmOperatorTotp: async (facts, { body }) => ({
      status: 200,
      body: await confirmOperatorTotp(operatorScope(facts), { ...body, token: facts.operator!.token }),
    }),
    async removeOperatorTotp(facts, { body }) {
      await removeOperatorTotp(operatorScope(facts), confirmation(facts, body));
      return done;
    },
    renewOperatorRecoveryCodes: async (facts, { body }) => ({
      status: 200,
      body: await renewOperatorRecoveryCodes(operatorScope(facts), confirmation(facts, body)),
    }),
    listOperatorSessions: async (facts) => ({
      status: 200,
      body: await listOperatorSessions(operatorScope(facts), { token: facts.operator!.token }),
    }),
    async endOperatorSession(facts, { params }) {
      await endOperatorSession(operatorScope(facts), params);
      return done;
    },
    async endOtherOperatorSessions(facts) {
      await endOtherOperatorSessions(operatorScope(facts), { token: facts.operator!.token });
      return done;
    },
  };
}
