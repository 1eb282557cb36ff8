import type { CommandScope } from '../kernel/index.ts';
import { hashChosenPassword } from '../passwords/index.ts';
import { endSessionsOfLogin } from '../sessions/index.ts';
import { wordsAroundLogin } from './words-around.ts';

/**
 * Gives a login a new password and ends its sessions but the one kept.
 * @throws DomainError invalid on `password` when it is one of the commonest or made of the person's name
 */
export async function setPassword(
  scope: CommandScope,
  { loginId, password, keptToken }: { loginId: string; password: string; keptToken?: string },
): Promise<void> {
  const { tx, tenantId } = scope;
  const passwordHash = await hashChosenPassword(password, await wordsAroundLogin(scope, loginId));
  await tx
    .updateTable('logins')
    .set({ passwordHash })
    .where('tenantId', '=', tenantId)
    .where('loginId', '=', loginId)
    .execute();
  await endSessionsOfLogin(scope, loginId, keptToken);
  scope.audit({ objectKind: 'login', objectId: loginId, fields: ['passwordHash'] });
}
