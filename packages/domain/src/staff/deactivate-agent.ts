import type { Agent } from '@redlich/contract';
import { passReplacement } from '../absences/index.ts';
import { command, fieldError, notFound, type CommandScope } from '../kernel/index.ts';
import { endSessionsOfAgents } from '../sessions/index.ts';
import { getAgent } from '../people/index.ts';
import { handOverTickets } from '../tickets/index.ts';
import { endTokensOfAgent } from '../tokens/index.ts';
import { requireAnAdmin } from './membership.ts';

interface Input {
  id: string;
  handOverTo?: string | null | undefined;
}

/**
 * Ends an agent's sessions and links at once and lets nobody in again until `reactivateAgent`. Open tickets go to
 * `handOverTo`, or while that one is out of office to the replacement; without it they stay, `null` makes them nobody's.
 * Whom the agent stood in for gets `handOverTo` as replacement.
 * @throws DomainError notFound; forbidden on `id` for oneself; conflict on `id` when no admin would be left; invalid on
 *   `handOverTo`
 */
export const deactivateAgent = command('agent.deactivate', async (scope, { id, handOverTo }: Input): Promise<Agent> => {
  if (id === scope.actor.id) throw fieldError('id', 'notAllowed');
  await setActive(scope, id, false);
  await requireAnAdmin(scope, 'id');
  await endSessionsOfAgents(scope, [id]);
  await endTokensOfAgent(scope, id);
  if (handOverTo === id) throw fieldError('handOverTo', 'unknown');
  await passReplacement(scope, { from: id, to: handOverTo ?? null });
  if (handOverTo !== undefined) await handOverTickets(scope, { from: id, to: handOverTo });
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
