import { randomBytes } from 'node:crypto';
import { notFound, query, type Scope } from '../kernel/index.ts';
import { networkOf, throttle } from '../throttle/index.ts';
import { keepAttempt } from './attempt.ts';
import { callbackPath, type LoginPartner } from './login-partner.ts';
import { readClient } from './provider-rows.ts';
import { failed } from './record-use.ts';

const random = () => randomBytes(32).toString('base64url');
const limits = [{ max: 60, seconds: 600 }];

/** A provider that may be used at this moment. @throws DomainError notFound */
export const findActiveClient = query('session.log-in', async (scope, { id }: { id: string }) => {
  const found = await readClient(scope, id);
  if (!found.provider.active) throw notFound('sso provider');
  return found;
});

interface Begin {
  id: string;
  /** Of the host the person sees. */
  origin: string;
  next?: string | undefined;
  address: string;
}

/**
 * Sends somebody to a provider.
 * @returns where the browser goes, and what it keeps until it comes back
 * @throws DomainError notFound; tooMany; invalid or unavailable on `sso`
 */
export async function beginSso(
  scope: Scope,
  partner: LoginPartner,
  { id, origin, next, address }: Begin,
): Promise<{ url: string; sealed: string }> {
  const { client } = await findActiveClient(scope, { id });
  await throttle(scope.ports, { kind: 'sso-begin', key: networkOf(address), limits });
  const attempt = { providerId: id, state: random(), nonce: random(), verifier: random(), next: next ?? null };
  try {
    const url = await partner.begin(client, { ...attempt, redirectUri: `${origin}${callbackPath}` });
    return { url, sealed: await keepAttempt(scope, origin, attempt) };
  } catch (error) {
    throw await failed(scope, id, error);
  }
}
