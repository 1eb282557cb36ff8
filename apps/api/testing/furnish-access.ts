import { randomUUID } from 'node:crypto';
import { withTenant } from '@redlich/db';
import { createSsoProvider, openSession, proceed, setAccessRules, startTotp, type Ports } from '@redlich/domain';
import type { TestTenant } from '@redlich/domain/testing';

/** Sessions, factors, half a login and rules of a tenant's own. */
export async function furnishAccess(ports: Ports, { tenantId, as, system }: TestTenant, canary: string): Promise<void> {
  await setAccessRules(as.admin, { idleMinutes: 30, longestHours: 12, factorRoles: [], graceDays: 7 });
  const { id, loginId } = as.agent.actor;
  const person = { kind: 'agent', id: id! } as const;
  await openSession(system, { loginId: loginId!, person, way: 'password', device: canary });
  await startTotp(as.dpo, { startedAt: ports.clock.now() });
  await withTenant(ports.db, tenantId, async (tx) => {
    const now = ports.clock.now();
    const other = as.dpo.actor.loginId!;
    await tx
      .insertInto('passkeys')
      .values({
        tenantId,
        passkeyId: randomUUID(),
        loginId: other,
        credentialId: randomUUID(),
        publicKey: canary,
        signCount: 0,
        transports: [],
        name: canary,
        host: 'firma.localhost',
        createdAt: now,
      })
      .execute();
    await tx
      .insertInto('recoveryCodes')
      .values({ tenantId, loginId: other, codeHash: canary, createdAt: now })
      .execute();
    await tx
      .insertInto('passkeyChallenges')
      .values({ tenantId, challengeHash: canary, loginId: other, purpose: 'add', expiresAt: now })
      .execute();
  });
  await furnishSso(ports, { tenantId, as }, canary);
  const login = { loginId: as.dpo.actor.loginId!, agentId: as.dpo.actor.id, customerId: null };
  await proceed(system, { login, way: 'password', device: '' });
}

/** A provider with somebody bound to it and somebody on the way. */
async function furnishSso(
  ports: Ports,
  { tenantId, as }: Pick<TestTenant, 'tenantId' | 'as'>,
  canary: string,
): Promise<void> {
  const { id: ssoProviderId } = await createSsoProvider(as.admin, {
    name: `${canary} Konto`,
    audience: 'customer',
    issuer: `https://${canary.toLowerCase()}.example`,
    // Called an id and is none of ours; whatever is, is tried as one.
    clientId: randomUUID(),
    clientSecret: canary,
    domains: [`${canary.toLowerCase()}.example`],
    makesPeople: false,
    trustsFactor: false,
  });
  const now = ports.clock.now();
  const loginId = as.customer.actor.loginId!;
  await withTenant(ports.db, tenantId, async (tx) => {
    await tx
      .insertInto('ssoIdentities')
      .values({ tenantId, ssoProviderId, subject: canary, loginId, boundAt: now, lastUsedAt: now })
      .execute();
    await tx.insertInto('ssoAttempts').values({ tenantId, ssoProviderId, stateHash: canary, expiresAt: now }).execute();
  });
}
