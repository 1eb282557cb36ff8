import { command, fieldError, notFound } from '../kernel/index.ts';
import { endSessionsOfLogin } from '../sessions/index.ts';

/**
 * For an agent who has lost phone and recovery codes: takes every second factor away and ends all sessions. Who stands
 * before an administrator with that wish is for the administrator to know.
 * @throws DomainError notFound; forbidden on `id` for the own login
 */
export const resetFactors = command('agent.reset-factors', async (scope, { id }: { id: string }): Promise<void> => {
  const { tx, tenantId, actor } = scope;
  const login = await tx
    .selectFrom('logins')
    .select('loginId')
    .where('tenantId', '=', tenantId)
    .where('agentId', '=', id)
    .executeTakeFirst();
  if (!login) throw notFound('agent');
  const { loginId } = login;
  if (loginId === actor.loginId) throw fieldError('id', 'notAllowed');
  for (const table of ['totpSeeds', 'passkeys', 'recoveryCodes'] as const)
    await tx.deleteFrom(table).where('tenantId', '=', tenantId).where('loginId', '=', loginId).execute();
  await endSessionsOfLogin(scope, loginId);
  scope.audit({ objectKind: 'agent', objectId: id, fields: ['factors', 'sessions'] });
});
