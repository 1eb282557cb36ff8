import type { LoginWay, PasskeyAnswer } from '@redlich/contract';
import { withTenant } from '@redlich/db';
import { checkCode, checkPasskey, offerPasskeyLogin, type RelyingParty } from '../factors/index.ts';
import { command, DomainError, fieldError, query, type Scope } from '../kernel/index.ts';
import { openSession, type OpenSession } from '../sessions/index.ts';
import { networkOf, throttle } from '../throttle/index.ts';
import { findLoginById, personOf } from './log-in.ts';
import { endStep, readStep } from './login-step.ts';
import { requireOpenWay } from './open-ways.ts';

interface SecondStep {
  stepToken: string | undefined;
  code?: string | undefined;
  passkey?: PasskeyAnswer | undefined;
  party: RelyingParty;
  device: string;
}

const perLogin = [
  { max: 5, seconds: 900 },
  { max: 10, seconds: 3_600 },
  { max: 20, seconds: 86_400 },
];

const findStep = query('session.log-in', (scope, { stepToken }: { stepToken: string | undefined }) =>
  readStep(scope, stepToken),
);

const useFactor = command('session.log-in', async (scope, input: SecondStep & { loginId: string }): Promise<void> => {
  const { loginId, code, passkey, party } = input;
  scope.audit({ objectKind: 'login', objectId: loginId, fields: ['secondStep'] });
  if (passkey) await checkPasskey(scope, { passkey, party, loginId });
  else if (!(await checkCode(scope, { loginId, code: code ?? '' }))) throw fieldError('code', 'codeWrong');
  if (!(await endStep(scope, input.stepToken!))) throw fieldError('code', 'codeWrong');
});

/**
 * Second step of a login, with a code of the app, a recovery code or a passkey. Failures count per login, over all
 * addresses: who gets here knows the password already.
 * @throws DomainError unauthenticated on `step`; invalid on `code` or `passkey`; tooMany
 */
export async function finishLogin(scope: Scope, input: SecondStep): Promise<OpenSession> {
  const { ports, tenantId } = scope;
  const { loginId, way } = await findStep(scope, input);
  const attempt = await throttle(ports, { tenantId, kind: 'second-factor', key: loginId, limits: perLogin });
  await useFactor(scope, { ...input, loginId });
  await attempt.forgive();
  return openFor(scope, loginId, way as LoginWay, input.device);
}

const asked = [{ max: 60, seconds: 600 }];

/**
 * What a browser needs to answer with a passkey: as the second step of a login, or as the whole of it.
 * @throws DomainError unauthenticated on `step`; tooMany
 */
export async function offerPasskeys(
  scope: Scope,
  input: { stepToken?: string | undefined; second: boolean; party: RelyingParty; address: string },
): Promise<Record<string, unknown>> {
  const { ports, tenantId } = scope;
  await throttle(ports, { kind: 'passkey-options', key: networkOf(input.address), limits: asked });
  // What is written is gone in minutes and about nobody: no change of the kind that is audited.
  return withTenant(ports.db, tenantId, async (tx) => {
    const inner = { ...scope, tx, now: ports.clock.now() };
    const loginId = input.second ? (await readStep(inner, input.stepToken)).loginId : null;
    return offerPasskeyLogin(inner, { party: input.party, loginId });
  });
}

const usePasskey = command(
  'session.log-in',
  async (scope, input: { passkey: PasskeyAnswer; party: RelyingParty }): Promise<string> => {
    const { loginId } = await checkPasskey(scope, { ...input, loginId: null });
    scope.audit({ objectKind: 'login', objectId: loginId, fields: ['passkey'] });
    return loginId;
  },
);

const perNetwork = [{ max: 50, seconds: 3_600 }];

/**
 * A whole login by passkey: it proves possession and, by PIN or fingerprint, the person.
 * @throws DomainError invalid on `passkey`; forbidden on it where single sign-on is the only way; tooMany
 */
export async function logInWithPasskey(
  scope: Scope,
  input: { passkey: PasskeyAnswer; party: RelyingParty; address: string; device: string },
): Promise<OpenSession> {
  const attempt = await throttle(scope.ports, {
    kind: 'login-network',
    key: networkOf(input.address),
    limits: perNetwork,
  });
  const loginId = await usePasskey(scope, input);
  await attempt.forgive();
  const login = await findLoginById(scope, { loginId });
  // A passkey is possession and person at once: an administrator's way in beside single sign-on.
  if (login) await requireOpenWay(scope, { login, hasFactor: true, field: 'passkey' });
  return openFor(scope, loginId, 'passkey', input.device);
}

async function openFor(scope: Scope, loginId: string, way: LoginWay, device: string): Promise<OpenSession> {
  const login = await findLoginById(scope, { loginId });
  if (!login) throw new DomainError('unauthenticated');
  return openSession(scope, { ...personOf(login), way, device });
}
