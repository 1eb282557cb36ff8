import { command, notFound } from '../kernel/index.ts';
import { endSessionsOfLogin } from '../sessions/index.ts';

/**
 * Undoes the binding of a login to a provider and ends its sessions; the next login there binds anew, by the address.
 * @throws DomainError notFound
 */
export const releaseSsoPerson = command(
  'sso.release',
  async (scope, { id, loginId }: { id: string; loginId: string }): Promise<void> => {
    const { numDeletedRows } = await scope.tx
      .deleteFrom('ssoIdentities')
      .where('tenantId', '=', scope.tenantId)
      .where('ssoProviderId', '=', id)
      .where('loginId', '=', loginId)
      .executeTakeFirst();
    if (numDeletedRows === 0n) throw notFound('sso identity');
    await endSessionsOfLogin(scope, loginId);
    scope.audit({ objectKind: 'login', objectId: loginId, fields: ['ssoProvider'] });
  },
);
