import { randomBytes } from 'node:crypto';
import type { FactorKind, LoginStep, LoginWay } from '@redlich/contract';
import { command, DomainError, query, type QueryScope, type Scope } from '../kernel/index.ts';
import { hostsOfPasskeys, kindsOfFactors } from '../factors/index.ts';
import { keyedHash } from '../sessions/index.ts';

export interface OpenStep {
  /** For a cookie of its own; opens nothing but the second step. */
  token: string;
  shown: LoginStep;
}

const lastsMs = 10 * 60_000;
const hashOf = (scope: Pick<Scope, 'ports'>, token: string) => keyedHash(scope.ports.secret, `login-step ${token}`);

interface NewStep {
  login: { loginId: string; agentId: string | null; customerId: string | null };
  way: Exclude<LoginWay, 'passkey'>;
  factors: FactorKind[];
}

/** Remembers for ten minutes that somebody has proven the first step. */
export const beginStep = command(
  'session.log-in',
  async (scope, { login, way, factors }: NewStep): Promise<OpenStep> => {
    const { tx, tenantId, now } = scope;
    const token = randomBytes(32).toString('base64url');
    const expiresAt = new Date(now.getTime() + lastsMs);
    await tx
      .insertInto('loginSteps')
      .values({ tenantId, stepHash: hashOf(scope, token), loginId: login.loginId, way, expiresAt })
      .execute();
    const actor = { kind: login.agentId ? 'agent' : 'customer', id: login.agentId ?? login.customerId } as const;
    scope.audit({ objectKind: 'login', objectId: login.loginId, fields: ['firstStep'], actor });
    const passkeyHosts = await hostsOfPasskeys(scope, login.loginId);
    return { token, shown: { factors, passkeyHosts, expiresAt: expiresAt.toISOString() } };
  },
);

/** Whose second step a token stands for. @throws DomainError unauthenticated when there is none, or no longer */
export async function readStep(scope: QueryScope, token: string | undefined) {
  const { tx, tenantId, now } = scope;
  const step = await tx
    .selectFrom('loginSteps')
    .select(['loginId', 'way', 'expiresAt'])
    .where('tenantId', '=', tenantId)
    .where('stepHash', '=', hashOf(scope, token ?? ''))
    .where('expiresAt', '>', now)
    .executeTakeFirst();
  if (!step) throw new DomainError('unauthenticated', { fields: [{ field: 'step', problem: 'stepOver' }] });
  return step;
}

/** How a login that has begun can be finished. @throws DomainError unauthenticated on `step` */
export const getStep = query(
  'session.log-in',
  async (scope, { stepToken }: { stepToken: string | undefined }): Promise<LoginStep> => {
    const { loginId, expiresAt } = await readStep(scope, stepToken);
    return {
      factors: await kindsOfFactors(scope, loginId),
      passkeyHosts: await hostsOfPasskeys(scope, loginId),
      expiresAt: expiresAt.toISOString(),
    };
  },
);

/** Uses a step up. @returns whether it was there: of two at once one wins */
export async function endStep(scope: QueryScope, token: string): Promise<boolean> {
  const ended = await scope.tx
    .deleteFrom('loginSteps')
    .where('tenantId', '=', scope.tenantId)
    .where('stepHash', '=', hashOf(scope, token))
    .returning('loginId')
    .executeTakeFirst();
  return ended !== undefined;
}
