import type { AcceptedInvitation, AcceptInvitation, Invitation, Language } from '@redlich/contract';
import { addFirstPasskey, offerFirstPasskey, type RelyingParty } from '../factors/index.ts';
import { command, fieldError, notFound, query, type CommandScope } from '../kernel/index.ts';
import { createAgentLogin, createLoginWithoutPassword } from '../identity/index.ts';
import { findAgent, getAgent } from '../people/index.ts';
import { endTokensOfAgent, peekToken, redeemToken } from '../tokens/index.ts';
import { sendInvitation } from './invite-agent.ts';

const purpose = 'agent-invitation';

/** Whom an invitation is for, without using it up. @throws DomainError invalid on `token` */
export const getInvitation = query(
  'invitation.get',
  async (scope, { token }: { token: string }): Promise<Invitation> => {
    const { agentId } = await peekToken(scope, { token, purpose });
    const agent = agentId ? await findAgent(scope, agentId) : undefined;
    if (agent?.state !== 'invited') throw fieldError('token', 'linkUsedUp');
    return { name: agent.name, email: agent.email };
  },
);

async function requireInvitedBy(scope: CommandScope, agentId: string | null) {
  const agent = agentId ? await findAgent(scope, agentId) : undefined;
  if (agent?.state !== 'invited') throw fieldError('token', 'linkUsedUp');
  return agent;
}

/** What a browser needs to make the passkey of the one invited, without using the link up. @throws DomainError invalid on `token` */
export const offerInvitationPasskey = command(
  'invitation.accept',
  async (scope, { token, party }: { token: string; party: RelyingParty }): Promise<Record<string, unknown>> => {
    const { agentId } = await peekToken(scope, { token, purpose });
    const { id, email } = await requireInvitedBy(scope, agentId);
    return offerFirstPasskey(scope, { agentId: id, email, party });
  },
);

type Acceptance = AcceptInvitation & { language: Language; party: RelyingParty };

/**
 * The invited agent chooses a password, or makes a passkey in its place, and has a login from then on.
 * @throws DomainError invalid on `token`: empty, unknown, expired, used, withdrawn; invalid on `passkey`; conflict on
 *   `email` when the address has a login already
 */
export const acceptInvitation = command(
  'invitation.accept',
  async (scope, input: Acceptance): Promise<AcceptedInvitation> => {
    const { token, language, party } = input;
    const { agentId } = await redeemToken(scope, { token, purpose });
    const { email, name, id } = await requireInvitedBy(scope, agentId);
    if ('password' in input) {
      await createAgentLogin(scope, { agentId: id, email, password: input.password, language });
      return { name, email, recoveryCodes: [] };
    }
    const loginId = await createLoginWithoutPassword(scope, { email, language, person: { agentId: id } });
    return { name, email, recoveryCodes: await addFirstPasskey(scope, { ...input.passkey, loginId, party }) };
  },
);

/** A new link by mail; the one before stops working. @throws DomainError notFound; conflict for one who has a login */
export const resendInvitation = command(
  'invitation.resend',
  async (scope, { id, language = 'de' }: { id: string; language?: Language | undefined }) => {
    await requireInvited(scope, id);
    await sendInvitation(scope, { agentId: id, language });
    return getAgent(scope, { id });
  },
);

/** Takes an invitation back: the link ends and the agent, who never had a login, is gone. @throws DomainError notFound */
export const withdrawInvitation = command(
  'invitation.withdraw',
  async (scope, { id }: { id: string }): Promise<void> => {
    await requireInvited(scope, id);
    await endTokensOfAgent(scope, id);
    await scope.tx.deleteFrom('agents').where('tenantId', '=', scope.tenantId).where('agentId', '=', id).execute();
    scope.audit({ objectKind: 'agent', objectId: id });
  },
);

async function requireInvited(scope: CommandScope, id: string): Promise<void> {
  const agent = await findAgent(scope, id);
  if (!agent) throw notFound('agent');
  if (agent.state !== 'invited') throw fieldError('id', 'notInvited');
}
