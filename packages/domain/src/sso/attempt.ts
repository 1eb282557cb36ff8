import { hkdfSync } from 'node:crypto';
import { withTenant } from '@redlich/db';
import type { Scope } from '../kernel/index.ts';
import { decrypt, encrypt } from '../secrets/index.ts';
import { keyedHash } from '../sessions/index.ts';

/** What the way back is checked by; lies sealed in the browser that asked, and nowhere else. */
export interface SsoAttempt {
  providerId: string;
  state: string;
  nonce: string;
  verifier: string;
  next: string | null;
}

const lastsMs = 10 * 60_000;

const keyOf = ({ ports }: Scope) => Buffer.from(hkdfSync('sha256', ports.secret, '', 'sso-attempt', 32));
const contextOf = ({ tenantId }: Scope, origin: string) => `${tenantId}|sso-attempt|${origin}`;
const hashOf = ({ ports }: Scope, state: string) => keyedHash(ports.secret, `sso-attempt ${state}`);

/** Remembers that an answer is awaited. @returns the sealed attempt, for a cookie of this host */
export async function keepAttempt(scope: Scope, origin: string, attempt: SsoAttempt): Promise<string> {
  const { ports, tenantId } = scope;
  const expiresAt = new Date(ports.clock.now().getTime() + lastsMs);
  // About nobody, and gone in minutes: no change of the kind that is audited.
  await withTenant(ports.db, tenantId, (tx) =>
    tx
      .insertInto('ssoAttempts')
      .values({ tenantId, stateHash: hashOf(scope, attempt.state), ssoProviderId: attempt.providerId, expiresAt })
      .execute(),
  );
  return encrypt(keyOf(scope), Buffer.from(JSON.stringify(attempt)), contextOf(scope, origin));
}

/** The attempt of this browser, tenant and host, if the answer belongs to it. */
export function openAttempt(
  scope: Scope,
  { origin, sealed, state }: { origin: string; sealed: string | undefined; state: string | null },
): SsoAttempt | undefined {
  const plain = decrypt(keyOf(scope), sealed ?? '', contextOf(scope, origin));
  const attempt = plain && (JSON.parse(plain.toString()) as SsoAttempt);
  return attempt?.state === state ? attempt : undefined;
}

/** Uses an attempt up. @returns whether it was still there: an answer counts once, and for ten minutes */
export async function takeAttempt(scope: Scope, { state, providerId }: SsoAttempt): Promise<boolean> {
  const { ports, tenantId } = scope;
  const taken = await withTenant(ports.db, tenantId, (tx) =>
    tx
      .deleteFrom('ssoAttempts')
      .where('tenantId', '=', tenantId)
      .where('stateHash', '=', hashOf(scope, state))
      .where('ssoProviderId', '=', providerId)
      .where('expiresAt', '>', ports.clock.now())
      .returning('stateHash')
      .executeTakeFirst(),
  );
  return taken !== undefined;
}

/** Part of the nightly run: who never came back. */
export async function deleteExpiredSsoAttempts({ ports, tenantId }: Scope): Promise<void> {
  await withTenant(ports.db, tenantId, (tx) =>
    tx.deleteFrom('ssoAttempts').where('tenantId', '=', tenantId).where('expiresAt', '<', ports.clock.now()).execute(),
  );
}
