import { sql } from 'kysely';
import type { LoginWay } from '@redlich/contract';
import { DomainError, query, type Scope } from '../kernel/index.ts';
import { kindsOfFactors } from '../factors/index.ts';
import { passwordFits } from '../passwords/index.ts';
import { openSession, type OpenSession } from '../sessions/index.ts';
import { networkOf, throttle } from '../throttle/index.ts';
import { beginStep, type OpenStep } from './login-step.ts';
import { requireOpenWay } from './open-ways.ts';

/** Where a login comes from: the network for limits, the device for the list of own sessions. */
export interface LoginOrigin {
  address: string;
  device: string;
}

/** Logged in, or one more step to go. */
export type LoginOutcome = { kind: 'open'; session: OpenSession } | { kind: 'step'; step: OpenStep };

export interface KnownLogin {
  loginId: string;
  agentId: string | null;
  customerId: string | null;
}

const findLogin = query('session.log-in', async ({ tx, tenantId }, { email }: { email: string }) =>
  tx
    .selectFrom('logins as l')
    .leftJoin('agents as a', (join) => join.onRef('a.tenantId', '=', 'l.tenantId').onRef('a.agentId', '=', 'l.agentId'))
    .select(['l.loginId', 'l.passwordHash', 'l.agentId', 'l.customerId'])
    .where('l.tenantId', '=', tenantId)
    .where('l.emailKey', '=', email.toLowerCase())
    .where(sql<boolean>`coalesce(a.active, true)`)
    .where('l.initialPasswordExpiresAt', 'is', null)
    .executeTakeFirst(),
);

/** A login whose person may come in at this moment; undefined for a deactivated agent. */
export const findLoginById = query('session.log-in', async ({ tx, tenantId }, { loginId }: { loginId: string }) =>
  tx
    .selectFrom('logins as l')
    .leftJoin('agents as a', (join) => join.onRef('a.tenantId', '=', 'l.tenantId').onRef('a.agentId', '=', 'l.agentId'))
    .select(['l.loginId', 'l.agentId', 'l.customerId'])
    .where('l.tenantId', '=', tenantId)
    .where('l.loginId', '=', loginId)
    .where(sql<boolean>`coalesce(a.active, true)`)
    .executeTakeFirst(),
);

// Growing: five failures cost up to 15 minutes, ten an hour, twenty a day.
const perAccount = [
  { max: 5, seconds: 900 },
  { max: 10, seconds: 3_600 },
  { max: 20, seconds: 86_400 },
];
const perAddress = [{ max: 50, seconds: 3_600 }];

/**
 * First step of a login: e-mail and password. Unknown address and wrong password cannot be told apart, by time neither,
 * and count alike; only failures count.
 * @throws DomainError unauthenticated on field `password`; tooMany
 */
export async function logIn(
  scope: Scope,
  input: { email: string; password: string } & LoginOrigin,
): Promise<LoginOutcome> {
  const { ports, tenantId } = scope;
  const network = networkOf(input.address);
  const account = `${input.email.toLowerCase()} ${network}`;
  const attempts = [
    await throttle(ports, { tenantId, kind: 'login', key: account, limits: perAccount }),
    await throttle(ports, { kind: 'login-network', key: network, limits: perAddress }),
  ];
  const login = await findLogin(scope, input);
  if (!(await passwordFits(input.password, login?.passwordHash)) || !login) {
    throw new DomainError('unauthenticated', { fields: [{ field: 'password', problem: 'wrongPassword' }] });
  }
  for (const attempt of attempts) await attempt.forgive();
  return proceed(scope, { login, way: 'password', device: input.device });
}

const findKinds = query('session.log-in', (scope, { loginId }: { loginId: string }) => kindsOfFactors(scope, loginId));

interface Proceeding {
  login: KnownLogin;
  way: Exclude<LoginWay, 'passkey'>;
  device: string;
  /** A provider of single sign-on has asked for the second factor. */
  factorByProvider?: boolean;
}

/**
 * Lets in somebody who has proven the first step, or asks for the second factor where there is one.
 * @throws DomainError forbidden on `password` where single sign-on is the only way
 */
export async function proceed(
  scope: Scope,
  { login, way, device, factorByProvider = false }: Proceeding,
): Promise<LoginOutcome> {
  if (factorByProvider)
    return { kind: 'open', session: await openSession(scope, { ...personOf(login), way, device, factorByProvider }) };
  const factors = await findKinds(scope, login);
  if (way !== 'sso') await requireOpenWay(scope, { login, hasFactor: factors.length > 0, field: 'password' });
  if (factors.length > 0) return { kind: 'step', step: await beginStep(scope, { login, way, factors }) };
  return { kind: 'open', session: await openSession(scope, { ...personOf(login), way, device }) };
}

export const personOf = (login: KnownLogin) => ({
  loginId: login.loginId,
  person: {
    kind: login.agentId ? ('agent' as const) : ('customer' as const),
    id: (login.agentId ?? login.customerId)!,
  },
});
