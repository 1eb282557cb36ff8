import type { AgentAccess } from '@redlich/contract';
import { notFound, query } from '../kernel/index.ts';
import { sessionsOf } from '../sessions/index.ts';
import { readFactors } from './list-factors.ts';

const none: AgentAccess = { sessions: [], factors: { totpSince: null, passkeys: [], recoveryCodesLeft: 0 } };

/**
 * Where an agent is logged in and with which second factors, for whoever manages agents; nothing of somebody still
 * invited. `token` is of the one who asks. @throws DomainError notFound
 */
export const getAgentAccess = query(
  'agent.get-access',
  async (scope, { id, token }: { id: string; token: string }): Promise<AgentAccess> => {
    const agent = await scope.tx
      .selectFrom('agents as a')
      .leftJoin('logins as l', (join) =>
        join.onRef('l.tenantId', '=', 'a.tenantId').onRef('l.agentId', '=', 'a.agentId'),
      )
      .select('l.loginId')
      .where('a.tenantId', '=', scope.tenantId)
      .where('a.agentId', '=', id)
      .executeTakeFirst();
    if (!agent) throw notFound('agent');
    const { loginId } = agent;
    if (loginId === null) return none;
    return { sessions: await sessionsOf(scope, { loginId, token }), factors: await readFactors(scope, loginId) };
  },
);
