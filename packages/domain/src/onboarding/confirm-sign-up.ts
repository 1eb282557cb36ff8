import { command, fieldError, systemActor, type Ports } from '../kernel/index.ts';
import { findAgent } from '../people/index.ts';
import { advanceTenant, findSignUpByHost } from '../tenants/index.ts';
import { issueToken, redeemToken, tokenOf } from '../tokens/index.ts';

const confirm = command('tenant.confirm-sign-up', async (scope, { token }: { token: string }) => {
  const { agentId } = await redeemToken(scope, { token, purpose: 'sign-up' });
  await advanceTenant(scope, 'unverified', 'setup');
  const agent = agentId ? await findAgent(scope, agentId) : undefined;
  if (agent?.state !== 'invited') return null;
  const invitationId = await issueToken(scope, { purpose: 'agent-invitation', person: { agentId: agent.id } });
  return tokenOf(scope.ports.secret, invitationId);
});

/**
 * Proves the first address by the link that was sent there; from now on the desk answers, and only its own staff hears
 * from it. Who signed up without a password gets the token to choose how to log in. An unknown desk and a wrong link are
 * refused alike.
 * @throws DomainError invalid on `token`
 */
export async function confirmSignUp(
  ports: Ports,
  { slug, token }: { slug: string; token: string },
  { requestId }: { requestId: string },
): Promise<{ host: string; invitation: string | null }> {
  const host = `${slug}.${ports.site.platformDomain}`;
  const tenantId = await findSignUpByHost(ports.db, host);
  if (!tenantId) throw fieldError('token', 'linkUsedUp');
  const invitation = await confirm({ ports, tenantId, actor: systemActor, requestId }, { token });
  return { host, invitation };
}
