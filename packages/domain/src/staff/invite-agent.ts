import type { Agent, InviteAgent } from '@redlich/contract';
import { command } from '../kernel/index.ts';
import { notify } from '../notifications/index.ts';
import { getAgent } from '../people/index.ts';
import { issueToken } from '../tokens/index.ts';
import { requireGrantable } from './grant.ts';
import { replaceRoles, replaceTeams } from './membership.ts';
import { insertAgent } from './new-agent.ts';

/**
 * An agent without a login, and a mail with the link to choose a password.
 * @throws DomainError conflict on `email`; invalid on an unknown `roleIds` or `teamIds`; forbidden on a role that hands
 *   on more than the actor holds
 */
export const inviteAgent = command('agent.create', async (scope, input: InviteAgent): Promise<Agent> => {
  await requireGrantable(scope, input.roleIds);
  const agentId = await insertAgent(scope, input);
  await replaceRoles(scope, agentId, input.roleIds);
  await replaceTeams(scope, agentId, input.teamIds ?? []);
  await sendInvitation(scope, { agentId, language: input.language ?? 'de' });
  return getAgent(scope, { id: agentId });
});

/** A new link by mail; the one before stops working. */
export async function sendInvitation(
  scope: Parameters<typeof notify>[0],
  { agentId, language }: { agentId: string; language: 'de' | 'en' },
): Promise<void> {
  const person = { agentId };
  const oneTimeTokenId = await issueToken(scope, { purpose: 'agent-invitation', person });
  await notify(scope, { kind: 'agent-invitation', person, language, oneTimeTokenId });
}
