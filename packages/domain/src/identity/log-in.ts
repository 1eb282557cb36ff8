import { sql } from 'kysely';
import { command, DomainError, query, type Scope } from '../kernel/index.ts';
import { passwordFits } from './password.ts';
import { findSession, type OpenSession } from './session.ts';
import { sessionStore } from './session-store.ts';

const findLogin = query('session.log-in', async ({ tx, tenantId }, { email }: { email: string }) =>
  tx
    .selectFrom('logins as l')
    .leftJoin('agents as a', (join) => join.onRef('a.tenantId', '=', 'l.tenantId').onRef('a.agentId', '=', 'l.agentId'))
    .select(['l.loginId', 'l.passwordHash', 'l.agentId', 'l.customerId'])
    .where('l.tenantId', '=', tenantId)
    .where('l.emailKey', '=', email.toLowerCase())
    .where(sql<boolean>`coalesce(a.active, true)`)
    .where('l.initialPasswordExpiresAt', 'is', null)
    .executeTakeFirst(),
);

const auditLogin = command(
  'session.log-in',
  async (scope, login: { loginId: string; agentId: string | null; customerId: string | null }) => {
    const actor = { kind: login.agentId ? 'agent' : 'customer', id: login.agentId ?? login.customerId } as const;
    scope.audit({ objectKind: 'login', objectId: login.loginId, actor });
  },
);

/**
 * Opens a new session by e-mail and password; unknown address and wrong password cannot be told apart, by time neither.
 * @throws DomainError unauthenticated on field `password`
 */
export async function logIn(scope: Scope, input: { email: string; password: string }): Promise<OpenSession> {
  const login = await findLogin(scope, input);
  if (!(await passwordFits(input.password, login?.passwordHash)) || !login) {
    throw new DomainError('unauthenticated', { fields: [{ field: 'password', problem: 'wrongPassword' }] });
  }
  const store = sessionStore({ ...scope.ports, tenantId: scope.tenantId });
  const { id: token } = await store.createSession(login.loginId, { createdAt: scope.ports.clock.now() });
  await auditLogin(scope, login);
  const opened = await findSession(scope.ports, scope.tenantId, token);
  if (!opened) throw new DomainError('unauthenticated');
  return opened;
}
