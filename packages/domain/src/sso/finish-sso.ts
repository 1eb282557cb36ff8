import type { Language } from '@redlich/contract';
import { DomainError, isUniqueViolation, type Scope } from '../kernel/index.ts';
import { proceed, type KnownLogin, type LoginOutcome } from '../identity/index.ts';
import { networkOf, throttle } from '../throttle/index.ts';
import { admitPerson, type Admission } from './admit-person.ts';
import { openAttempt, takeAttempt } from './attempt.ts';
import { findActiveClient } from './begin-sso.ts';
import { callbackPath, type LoginPartner, type PartnerClaims } from './login-partner.ts';
import { failed, ssoProblem, worked } from './record-use.ts';
import { readSaid } from './said.ts';

interface Finish {
  /** What stood behind the question mark. */
  parameters: string;
  /** From the cookie. */
  sealed: string | undefined;
  origin: string;
  language: Language;
  device: string;
  address: string;
}

export interface SsoOutcome {
  outcome: LoginOutcome;
  next: string | null;
}

// As for passwords: only failures count.
const limits = [{ max: 50, seconds: 3_600 }];

/**
 * Lets in whom a provider vouches for: up to our second factor, unless the tenant says that the provider asks for one.
 * @throws DomainError invalid, forbidden or unavailable on `sso`; tooMany
 */
export async function finishSso(scope: Scope, partner: LoginPartner, input: Finish): Promise<SsoOutcome> {
  const { parameters, sealed, origin, language, device, address } = input;
  const attempt = openAttempt(scope, { origin, sealed, state: new URLSearchParams(parameters).get('state') });
  if (!attempt) throw ssoProblem('ssoOver');
  const counted = await throttle(scope.ports, { kind: 'login-network', key: networkOf(address), limits });
  if (!(await takeAttempt(scope, attempt))) throw ssoProblem('ssoOver');
  const { provider, client } = await findActiveClient(scope, { id: attempt.providerId });
  const redirectUri = `${origin}${callbackPath}`;
  let claims: PartnerClaims;
  try {
    claims = await partner.finish(client, { ...attempt, redirectUri, returnedTo: `${redirectUri}?${parameters}` });
  } catch (error) {
    throw await failed(scope, provider.id, error);
  }
  await worked(scope, provider.id);
  const read = readSaid(claims, provider);
  if (read.kind === 'refused') throw ssoProblem(read.problem, 'forbidden');
  const login = await admit(scope, { provider, said: read.said, language });
  await counted.forgive();
  const outcome = await proceed(scope, { login, way: 'sso', device, factorByProvider: provider.trustsFactor });
  return { outcome, next: attempt.next };
}

/** Of two first logins at the same moment one makes the person; the other then finds what it made. */
async function admit(scope: Scope, admission: Admission): Promise<KnownLogin> {
  try {
    return await admitPerson(scope, admission);
  } catch (error) {
    const overtaken = isUniqueViolation(error) || (error instanceof DomainError && error.code === 'conflict');
    if (!overtaken) throw error;
    return admitPerson(scope, admission);
  }
}
