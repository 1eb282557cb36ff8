import { sql } from 'kysely';
import type { CommandScope, QueryScope } from '../kernel/index.ts';
import { checkNewPassword, hashPassword } from '../passwords/index.ts';
import { endSessionsOfLogin } from '../sessions/index.ts';

/** What a password must not be made of. */
async function namesAround({ tx, tenantId }: QueryScope, loginId: string): Promise<string[]> {
  const { tenant, email, person } = await tx
    .selectFrom('logins as l')
    .innerJoin('tenants as t', 't.tenantId', 'l.tenantId')
    .leftJoin('agents as a', (join) => join.onRef('a.tenantId', '=', 'l.tenantId').onRef('a.agentId', '=', 'l.agentId'))
    .leftJoin('customers as c', (join) =>
      join.onRef('c.tenantId', '=', 'l.tenantId').onRef('c.customerId', '=', 'l.customerId'),
    )
    .select(['t.name as tenant', 'l.emailKey as email'])
    .select(sql<string>`coalesce(a.name, c.first_name || ' ' || c.last_name)`.as('person'))
    .where('l.tenantId', '=', tenantId)
    .where('l.loginId', '=', loginId)
    .executeTakeFirstOrThrow();
  return [tenant, email, person];
}

/**
 * Gives a login a new password and ends its sessions but the one kept.
 * @throws DomainError invalid on `password` when it is one of the commonest or made of the person's name
 */
export async function setPassword(
  scope: CommandScope,
  { loginId, password, keptToken }: { loginId: string; password: string; keptToken?: string },
): Promise<void> {
  const { tx, tenantId } = scope;
  await checkNewPassword(password, await namesAround(scope, loginId));
  await tx
    .updateTable('logins')
    .set({ passwordHash: await hashPassword(password) })
    .where('tenantId', '=', tenantId)
    .where('loginId', '=', loginId)
    .execute();
  await endSessionsOfLogin(scope, loginId, keptToken);
  scope.audit({ objectKind: 'login', objectId: loginId, fields: ['passwordHash'] });
}
