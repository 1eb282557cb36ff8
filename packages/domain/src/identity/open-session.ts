import { command, DomainError, type Scope } from '../kernel/index.ts';
import { findSession, type OpenSession } from './session.ts';
import { sessionStore } from './session-store.ts';

export interface LoginOfPerson {
  loginId: string;
  agentId: string | null;
  customerId: string | null;
}

const auditLogin = command('session.log-in', async (scope, login: LoginOfPerson) => {
  const actor = { kind: login.agentId ? 'agent' : 'customer', id: login.agentId ?? login.customerId } as const;
  scope.audit({ objectKind: 'login', objectId: login.loginId, actor });
});

/** A new session for somebody who proved to be the person; always under a new id. */
export async function openSessionFor(scope: Scope, login: LoginOfPerson): Promise<OpenSession> {
  const store = sessionStore({ ...scope.ports, tenantId: scope.tenantId });
  const { id: token } = await store.createSession(login.loginId, { createdAt: scope.ports.clock.now() });
  await auditLogin(scope, login);
  const opened = await findSession(scope.ports, scope.tenantId, token);
  if (!opened) throw new DomainError('unauthenticated');
  return opened;
}
