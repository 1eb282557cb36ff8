import type { Agent } from '@redlich/contract';
import { command, fieldError, notFound, type CommandScope } from '../kernel/index.ts';
import { endSessionsOfAgents } from '../identity/index.ts';
import { getAgent } from '../people/index.ts';
import { endTokensOfAgent } from '../tokens/index.ts';
import { requireAnAdmin } from './membership.ts';

/**
 * Ends an agent's sessions and links at once and lets nobody in again until `reactivateAgent`.
 * @throws DomainError notFound; forbidden on `id` for oneself; conflict on `id` when no admin would be left
 */
export const deactivateAgent = command('agent.deactivate', async (scope, { id }: { id: string }): Promise<Agent> => {
  if (id === scope.actor.id) throw fieldError('id', 'notAllowed');
  await setActive(scope, id, false);
  await requireAnAdmin(scope, 'id');
  await endSessionsOfAgents(scope, [id]);
  await endTokensOfAgent(scope, id);
  return getAgent(scope, { id });
});

/** @throws DomainError notFound */
export const reactivateAgent = command('agent.reactivate', async (scope, { id }: { id: string }): Promise<Agent> => {
  await setActive(scope, id, true);
  return getAgent(scope, { id });
});

async function setActive(scope: CommandScope, agentId: string, active: boolean): Promise<void> {
  const result = await scope.tx
    .updateTable('agents')
    .set({ active })
    .where('tenantId', '=', scope.tenantId)
    .where('agentId', '=', agentId)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) throw notFound('agent');
  scope.audit({ objectKind: 'agent', objectId: agentId, fields: ['active'] });
}
