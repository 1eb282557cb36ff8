import type { Language } from '@redlich/contract';
import type { CommandScope } from '../kernel/index.ts';
import { createLoginWithoutPassword, findLoginOfCustomer, type KnownLogin } from '../identity/index.ts';
import { confirmEmailOf, findOrCreateCustomer } from '../people/index.ts';
import { addAgent } from '../staff/index.ts';
import { endTokensOfAgent } from '../tokens/index.ts';
import type { Admission } from './admit-person.ts';
import { ssoProblem } from './record-use.ts';

interface MadeLogin extends KnownLogin {
  language: Language;
  initialPasswordExpiresAt: Date | null;
  /** It was there, under another address of the same person. */
  existed: boolean;
}

const refused = (problem: Parameters<typeof ssoProblem>[0]) => ssoProblem(problem, 'forbidden');

/**
 * A login for somebody who has none under this address.
 * @throws DomainError forbidden on `sso` where the tenant makes nobody, or the person is deactivated
 */
export const makePerson = (scope: CommandScope, admission: Admission): Promise<MadeLogin> =>
  admission.provider.audience === 'agent' ? makeAgent(scope, admission) : makeCustomer(scope, admission);

/** An agent who is invited already comes in by it, whether new people are made or not: the administration named them. */
async function makeAgent(scope: CommandScope, { provider, said, language }: Admission): Promise<MadeLogin> {
  const { tx, tenantId } = scope;
  const invited = await tx
    .selectFrom('agents as a')
    .leftJoin('logins as l', (join) => join.onRef('l.tenantId', '=', 'a.tenantId').onRef('l.agentId', '=', 'a.agentId'))
    .select(['a.agentId', 'a.active', 'l.loginId'])
    .where('a.tenantId', '=', tenantId)
    .where('a.emailKey', '=', said.email.toLowerCase())
    .executeTakeFirst();
  if (invited && (!invited.active || invited.loginId)) throw refused('ssoClosed');
  if (!invited && (!provider.makesPeople || provider.roleId === null)) throw refused('ssoNobody');
  const agentId = invited?.agentId ?? (await newAgent(scope, { provider, said, language }));
  if (invited) await endTokensOfAgent(scope, agentId);
  const loginId = await createLoginWithoutPassword(scope, { email: said.email, language, person: { agentId } });
  return { loginId, agentId, customerId: null, language, initialPasswordExpiresAt: null, existed: false };
}

const newAgent = (scope: CommandScope, { provider, said }: Admission) =>
  addAgent(scope, {
    name: said.name,
    email: said.email,
    roleIds: [provider.roleId!],
    teamIds: provider.teamId === null ? [] : [provider.teamId],
  });

async function makeCustomer(scope: CommandScope, { provider, said, language }: Admission): Promise<MadeLogin> {
  const { tx, tenantId } = scope;
  const isAgent = await tx
    .selectFrom('agents')
    .select('agentId')
    .where('tenantId', '=', tenantId)
    .where('emailKey', '=', said.email.toLowerCase())
    .executeTakeFirst();
  if (isAgent) throw refused('ssoClosed');
  if (!provider.makesPeople) throw refused('ssoNobody');
  const { email, firstName, lastName } = said;
  const person = await findOrCreateCustomer(scope, { email, firstName, lastName, source: 'portal' });
  const { customerId } = person;
  // Somebody merged into another customer logs in as that one.
  const known = await findLoginOfCustomer(scope, customerId);
  if (known) {
    const { loginId, initialPasswordExpiresAt } = known;
    const shown = known.language as Language;
    return { loginId, agentId: null, customerId, language: shown, initialPasswordExpiresAt, existed: true };
  }
  const loginId = await createLoginWithoutPassword(scope, { email: person.email, language, person: { customerId } });
  await confirmEmailOf(scope, customerId);
  return { loginId, agentId: null, customerId, language, initialPasswordExpiresAt: null, existed: false };
}
