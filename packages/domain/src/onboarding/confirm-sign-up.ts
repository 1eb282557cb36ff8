import { command, fieldError, systemActor, type Ports } from '../kernel/index.ts';
import { advanceTenant, findSignUpByHost } from '../tenants/index.ts';
import { redeemToken } from '../tokens/index.ts';

const confirm = command('tenant.confirm-sign-up', async (scope, { token }: { token: string }) => {
  await redeemToken(scope, { token, purpose: 'sign-up' });
  await advanceTenant(scope, 'unverified', 'setup');
});

/**
 * Proves the first address by the link that was sent there; from now on the desk answers, and only its own staff hears
 * from it. An unknown desk and a wrong link are refused alike.
 * @throws DomainError invalid on `token`
 */
export async function confirmSignUp(
  ports: Ports,
  { slug, token }: { slug: string; token: string },
  { requestId }: { requestId: string },
): Promise<{ host: string }> {
  const host = `${slug}.${ports.site.platformDomain}`;
  const tenantId = await findSignUpByHost(ports.db, host);
  if (!tenantId) throw fieldError('token', 'linkUsedUp');
  await confirm({ ports, tenantId, actor: systemActor, requestId }, { token });
  return { host };
}
