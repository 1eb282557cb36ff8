import { DomainError, query, type Scope } from '../kernel/index.ts';
import { readSsoRules } from '../sessions/index.ts';
import type { KnownLogin } from './log-in.ts';

interface Way {
  login: KnownLogin;
  hasFactor: boolean;
  field: 'password' | 'passkey';
}

const isClosed = query('session.log-in', async (scope, { login, hasFactor }: Way): Promise<boolean> => {
  const { agentsOnly, customersOnly } = await readSsoRules(scope);
  if (!login.agentId) return customersOnly;
  if (!agentsOnly) return false;
  if (!hasFactor) return true;
  const administers = await scope.tx
    .selectFrom('agentRoles as h')
    .innerJoin('roles as r', (join) => join.onRef('r.tenantId', '=', 'h.tenantId').onRef('r.roleId', '=', 'h.roleId'))
    .select('r.roleId')
    .where('h.tenantId', '=', scope.tenantId)
    .where('h.agentId', '=', login.agentId)
    .where('r.builtIn', '=', 'admin')
    .executeTakeFirst();
  return administers === undefined;
});

/**
 * Sees to it that somebody may come in otherwise than by single sign-on. Where that is the only way, administrators with a
 * second factor still may: a provider that fails must not lock everybody out.
 * @throws DomainError forbidden on `field`
 */
export async function requireOpenWay(scope: Scope, way: Way): Promise<void> {
  if (await isClosed(scope, way))
    throw new DomainError('forbidden', { fields: [{ field: way.field, problem: 'ssoOnly' }] });
}
