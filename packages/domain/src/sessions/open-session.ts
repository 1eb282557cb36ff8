import type { LoginWay } from '@redlich/contract';
import { command, DomainError, type Scope } from '../kernel/index.ts';
import { findSession, type OpenSession } from './session.ts';
import { createSession } from './session-store.ts';

export type { LoginWay } from '@redlich/contract';

interface NewSession {
  loginId: string;
  person: { kind: 'agent' | 'customer'; id: string };
  way: LoginWay;
  device: string;
  /** A provider of single sign-on has asked for the second factor. */
  factorByProvider?: boolean;
}

const auditLogin = command('session.log-in', async (scope, { loginId, person, way }: NewSession) => {
  scope.audit({ objectKind: 'login', objectId: loginId, fields: [way], actor: person });
});

/**
 * A new session with an id of its own, for somebody who has proven everything that was asked.
 * @throws DomainError unauthenticated when the person was deactivated meanwhile
 */
export async function openSession(scope: Scope, input: NewSession): Promise<OpenSession> {
  const token = await createSession({ ...scope.ports, tenantId: scope.tenantId }, input, scope.ports.clock.now());
  await auditLogin(scope, input);
  const opened = await findSession(scope.ports, scope.tenantId, token);
  if (!opened) throw new DomainError('unauthenticated');
  return opened;
}
