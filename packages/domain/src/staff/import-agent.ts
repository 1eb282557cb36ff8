import type { Agent, BuiltInRole, Language } from '@redlich/contract';
import { command } from '../kernel/index.ts';
import { createAgentLogin } from '../identity/index.ts';
import { getAgent } from '../people/index.ts';
import { replaceRoles } from './membership.ts';
import { insertAgent } from './new-agent.ts';

interface Input {
  name: string;
  email: string;
  roles: readonly BuiltInRole[];
  /** Without one there is no login yet. */
  password?: string | undefined;
  language?: Language | undefined;
}

/** An agent with a login and a password, or without both, made by the software itself: a tenant's first one. @throws DomainError conflict on `email` */
export const importAgent = command('person.import', async (scope, input: Input): Promise<Agent> => {
  const agentId = await insertAgent(scope, input);
  const { email, password, language = 'de' } = input;
  if (password !== undefined) await createAgentLogin(scope, { agentId, email, password, language });
  const roles = await scope.tx
    .selectFrom('roles')
    .select('roleId')
    .where('tenantId', '=', scope.tenantId)
    .where('builtIn', 'in', input.roles)
    .execute();
  await replaceRoles(
    scope,
    agentId,
    roles.map((role) => role.roleId),
  );
  return getAgent(scope, { id: agentId });
});
