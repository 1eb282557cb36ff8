import { randomUUID } from 'node:crypto';
import type { Agent, Role } from '@redlich/contract';
import { command, fieldError, isUniqueViolation, query, type QueryScope } from '../kernel/index.ts';

type StaffRole = Exclude<Role, 'customer'>;

const columns = ['agentId', 'name', 'email', 'role', 'active'] as const;

export const toAgent = (row: {
  agentId: string;
  name: string;
  email: string;
  role: string;
  active: boolean;
}): Agent => ({
  id: row.agentId,
  name: row.name,
  email: row.email,
  role: row.role as StaffRole,
  active: row.active,
});

export const listAgents = query('agent.list', async ({ tx, tenantId }, _: void) => {
  const rows = await tx.selectFrom('agents').select(columns).where('tenantId', '=', tenantId).orderBy('name').execute();
  return { items: rows.map(toAgent) };
});

export async function findAgent({ tx, tenantId }: QueryScope, agentId: string) {
  return tx
    .selectFrom('agents')
    .select(columns)
    .where('tenantId', '=', tenantId)
    .where('agentId', '=', agentId)
    .executeTakeFirst();
}

/** The person; the login is made by `identity`. @throws DomainError conflict on `email` */
export const createAgentPerson = command(
  'agent.create',
  async (scope, input: { name: string; email: string; role: StaffRole }): Promise<Agent> => {
    const row = { agentId: randomUUID(), name: input.name, email: input.email, role: input.role, active: true };
    try {
      await scope.tx
        .insertInto('agents')
        .values({ tenantId: scope.tenantId, ...row, createdAt: scope.now })
        .execute();
    } catch (error) {
      if (isUniqueViolation(error)) throw fieldError('email', 'taken');
      throw error;
    }
    scope.audit({ objectKind: 'agent', objectId: row.agentId, fields: ['name', 'email', 'role'] });
    return toAgent(row);
  },
);
