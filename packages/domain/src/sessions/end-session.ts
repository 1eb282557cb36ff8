import { command, notFound, type CommandScope } from '../kernel/index.ts';
import { endSessionsOfLogin } from './end-sessions-of-login.ts';

/** Ends one of the own sessions. @throws DomainError notFound */
export const endSession = command('session.end', async (scope, { id }: { id: string }): Promise<void> => {
  const { tx, tenantId, actor } = scope;
  const ended = await tx
    .deleteFrom('sessions')
    .where('tenantId', '=', tenantId)
    .where('sessionId', '=', id)
    .where('loginId', '=', actor.loginId)
    .returning('sessionId')
    .executeTakeFirst();
  if (!ended) throw notFound('session');
  scope.audit({ objectKind: 'session', objectId: id, fields: ['ended'] });
});

/** Ends all of the own sessions but the one that asks. */
export const endOtherSessions = command('session.end', async (scope, { token }: { token: string }): Promise<void> => {
  await endSessionsOfLogin(scope, scope.actor.loginId!, token);
  scope.audit({ objectKind: 'login', objectId: scope.actor.loginId, fields: ['sessions'] });
});

async function loginOfAgent({ tx, tenantId }: CommandScope, agentId: string): Promise<string> {
  const login = await tx
    .selectFrom('logins')
    .select('loginId')
    .where('tenantId', '=', tenantId)
    .where('agentId', '=', agentId)
    .executeTakeFirst();
  if (!login) throw notFound('agent');
  return login.loginId;
}

/** Ends every session of an agent: a lost laptop, somebody who has left. @throws DomainError notFound */
export const endAgentSessions = command('agent.end-sessions', async (scope, { id }: { id: string }): Promise<void> => {
  await endSessionsOfLogin(scope, await loginOfAgent(scope, id));
  scope.audit({ objectKind: 'agent', objectId: id, fields: ['sessions'] });
});

/** Ends one session of an agent. @throws DomainError notFound */
export const endAgentSession = command(
  'agent.end-sessions',
  async (scope, { id, sessionId }: { id: string; sessionId: string }): Promise<void> => {
    const ended = await scope.tx
      .deleteFrom('sessions')
      .where('tenantId', '=', scope.tenantId)
      .where('sessionId', '=', sessionId)
      .where('loginId', '=', await loginOfAgent(scope, id))
      .returning('sessionId')
      .executeTakeFirst();
    if (!ended) throw notFound('session');
    scope.audit({ objectKind: 'agent', objectId: id, fields: ['sessions'] });
  },
);
