import type { Agent, Role } from '@redlich/contract';
import { command, fieldError, notFound } from '../kernel/index.ts';
import { findAgent, toAgent } from '../people/index.ts';

interface AgentChange {
  id: string;
  name?: string | undefined;
  role?: Exclude<Role, 'customer'> | undefined;
  active?: boolean | undefined;
}

/**
 * Changes an agent. A new role or deactivation ends the agent's sessions at once.
 * @throws DomainError notFound; forbidden on `role` or `active` for the own record, so that nobody locks the tenant out
 */
export const updateAgent = command('agent.update', async (scope, { id, ...change }: AgentChange): Promise<Agent> => {
  const { tx, tenantId } = scope;
  const current = await findAgent(scope, id);
  if (!current) throw notFound('agent');
  if (id === scope.actor.id && change.active === false) throw fieldError('active', 'notAllowed');
  if (id === scope.actor.id && change.role && change.role !== current.role) throw fieldError('role', 'notAllowed');
  const next = {
    name: change.name ?? current.name,
    role: change.role ?? current.role,
    active: change.active ?? current.active,
  };
  const fields = (Object.keys(next) as (keyof typeof next)[]).filter((field) => next[field] !== current[field]);
  await tx.updateTable('agents').set(next).where('tenantId', '=', tenantId).where('agentId', '=', id).execute();
  if (fields.includes('role') || fields.includes('active')) {
    await tx
      .deleteFrom('sessions')
      .where('tenantId', '=', tenantId)
      .where('loginId', 'in', (eb) =>
        eb.selectFrom('logins').select('loginId').where('tenantId', '=', tenantId).where('agentId', '=', id),
      )
      .execute();
  }
  scope.audit({ objectKind: 'agent', objectId: id, fields });
  return toAgent({ ...current, ...next });
});
