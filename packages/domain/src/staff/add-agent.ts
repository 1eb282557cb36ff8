import type { CommandScope } from '../kernel/index.ts';
import { replaceRoles, replaceTeams } from './membership.ts';
import { insertAgent } from './new-agent.ts';

interface NewAgent {
  name: string;
  email: string;
  roleIds: readonly string[];
  teamIds: readonly string[];
}

/**
 * An agent as part of another module's command; what may be handed on was decided when its rule was made.
 * @throws DomainError conflict on `email`
 */
export async function addAgent(scope: CommandScope, { roleIds, teamIds, ...person }: NewAgent): Promise<string> {
  const agentId = await insertAgent(scope, person);
  await replaceRoles(scope, agentId, roleIds);
  await replaceTeams(scope, agentId, teamIds);
  return agentId;
}
