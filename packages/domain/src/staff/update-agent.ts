import type { Agent, UpdateAgent } from '@redlich/contract';
import { command, fieldError, notFound, type CommandScope } from '../kernel/index.ts';
import { endSessionsOfAgents } from '../sessions/index.ts';
import { findAgent, getAgent } from '../people/index.ts';
import { requireGrantable } from './grant.ts';
import { replaceRoles, replaceTeams, requireAnAdmin, rolesHeldBy, teamsOf } from './membership.ts';

const same = (a: readonly string[], b: readonly string[]) =>
  new Set([...a, ...b]).size === new Set(a).size && new Set(a).size === new Set(b).size;

/**
 * Changes name, roles or teams of an agent. Other roles or teams end the agent's sessions at once.
 * @throws DomainError notFound; forbidden on `roleIds` for the own record and for a role beyond what the actor holds;
 *   conflict on `roleIds` when no admin would be left
 */
export const updateAgent = command(
  'agent.update',
  async (scope, { id, ...change }: UpdateAgent & { id: string }): Promise<Agent> => {
    const current = await findAgent(scope, id);
    if (!current) throw notFound('agent');
    const fields: string[] = [];
    if (change.name !== undefined && change.name !== current.name) {
      await rename(scope, id, change.name);
      fields.push('name');
    }
    const held = await rolesHeldBy(scope, id);
    if (change.roleIds && !same(change.roleIds, held)) {
      if (id === scope.actor.id) throw fieldError('roleIds', 'notAllowed');
      await requireGrantable(scope, change.roleIds, held);
      await replaceRoles(scope, id, change.roleIds);
      await requireAnAdmin(scope, 'roleIds');
      fields.push('roles');
    }
    if (change.teamIds && !same(change.teamIds, await teamsOf(scope, id))) {
      await replaceTeams(scope, id, change.teamIds);
      fields.push('teams');
    }
    if (fields.some((field) => field !== 'name')) await endSessionsOfAgents(scope, [id]);
    scope.audit({ objectKind: 'agent', objectId: id, fields });
    return getAgent(scope, { id });
  },
);

async function rename({ tx, tenantId }: CommandScope, agentId: string, name: string): Promise<void> {
  await tx
    .updateTable('agents')
    .set({ name })
    .where('tenantId', '=', tenantId)
    .where('agentId', '=', agentId)
    .execute();
}
