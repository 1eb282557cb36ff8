import { randomUUID } from 'node:crypto';
import { fieldError, isUniqueViolation, type CommandScope } from '../kernel/index.ts';

/** The agent's row. @throws DomainError conflict on `email` */
export async function insertAgent(scope: CommandScope, input: { name: string; email: string }): Promise<string> {
  const { tx, tenantId, now } = scope;
  const agentId = randomUUID();
  try {
    await tx
      .insertInto('agents')
      .values({ tenantId, agentId, name: input.name, email: input.email, active: true, createdAt: now })
      .execute();
  } catch (error) {
    if (isUniqueViolation(error)) throw fieldError('email', 'taken');
    throw error;
  }
  scope.audit({ objectKind: 'agent', objectId: agentId, fields: ['name', 'email', 'roles', 'teams'] });
  return agentId;
}
