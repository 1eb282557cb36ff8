import type { Language, SsoProvider } from '@redlich/contract';
import { command, type CommandScope } from '../kernel/index.ts';
import { takeInitialPasswordAway, type KnownLogin } from '../identity/index.ts';
import { notify } from '../notifications/index.ts';
import { makePerson } from './make-person.ts';
import { ssoProblem } from './record-use.ts';
import type { Said } from './said.ts';

export interface Admission {
  provider: SsoProvider;
  said: Said;
  language: Language;
}

interface FoundLogin extends KnownLogin {
  active: boolean;
  language: Language;
  initialPasswordExpiresAt: Date | null;
}

const refused = (problem: Parameters<typeof ssoProblem>[0]) => ssoProblem(problem, 'forbidden');

/**
 * The login of somebody whom a provider vouches for: the one bound to the subject; else the one with the proven address,
 * bound from now on, of which its person is told; else a new one where the tenant wants that.
 * @throws DomainError forbidden on `sso`
 */
export const admitPerson = command('session.log-in', async (scope, admission: Admission): Promise<KnownLogin> => {
  const { provider, said } = admission;
  const bound = await findBound(scope, provider.id, said.subject);
  const login = bound ?? (await bindFirst(scope, admission));
  if (!login.active) throw refused('ssoClosed');
  await scope.tx
    .updateTable('ssoIdentities')
    .set({ lastUsedAt: scope.now })
    .where('tenantId', '=', scope.tenantId)
    .where('ssoProviderId', '=', provider.id)
    .where('subject', '=', said.subject)
    .execute();
  const { loginId, agentId, customerId } = login;
  const actor = agentId ? ({ kind: 'agent', id: agentId } as const) : ({ kind: 'customer', id: customerId } as const);
  scope.audit({ objectKind: 'login', objectId: loginId, fields: ['ssoAnswer'], actor });
  return { loginId, agentId, customerId };
});

const logins = ({ tx, tenantId }: CommandScope) =>
  tx
    .selectFrom('logins as l')
    .leftJoin('agents as a', (join) => join.onRef('a.tenantId', '=', 'l.tenantId').onRef('a.agentId', '=', 'l.agentId'))
    .select(['l.loginId', 'l.agentId', 'l.customerId', 'l.language', 'l.initialPasswordExpiresAt', 'a.active'])
    .where('l.tenantId', '=', tenantId);

const found = (row: Awaited<ReturnType<ReturnType<typeof logins>['executeTakeFirst']>>): FoundLogin | undefined =>
  row && { ...row, active: row.active ?? true, language: row.language as Language };

async function findBound(scope: CommandScope, providerId: string, subject: string): Promise<FoundLogin | undefined> {
  const row = await logins(scope)
    .innerJoin('ssoIdentities as i', (join) =>
      join.onRef('i.tenantId', '=', 'l.tenantId').onRef('i.loginId', '=', 'l.loginId'),
    )
    .where('i.ssoProviderId', '=', providerId)
    .where('i.subject', '=', subject)
    .executeTakeFirst();
  return found(row);
}

/** The first time: the address decides, because the provider says it is proven and its domain is bound. */
async function bindFirst(scope: CommandScope, admission: Admission): Promise<FoundLogin> {
  const { provider, said } = admission;
  await waitForOthers(scope, provider.id);
  const overtaken = await findBound(scope, provider.id, said.subject);
  if (overtaken) return overtaken;
  const known = found(await logins(scope).where('l.emailKey', '=', said.email.toLowerCase()).executeTakeFirst());
  const login = known ?? { ...(await makePerson(scope, admission)), active: true };
  if ((login.agentId === null) !== (provider.audience === 'customer') || !login.active) throw refused('ssoClosed');
  await requireUnbound(scope, provider.id, login.loginId);
  if (login.initialPasswordExpiresAt) {
    // Handed over and run out, or closed because its person is being deleted.
    if (login.initialPasswordExpiresAt <= scope.now) throw refused('ssoClosed');
    await takeInitialPasswordAway(scope, login.loginId);
  }
  const { loginId } = login;
  await scope.tx
    .insertInto('ssoIdentities')
    .values({
      tenantId: scope.tenantId,
      ssoProviderId: provider.id,
      subject: said.subject,
      loginId,
      boundAt: scope.now,
      lastUsedAt: scope.now,
    })
    .execute();
  scope.audit({ objectKind: 'login', objectId: loginId, fields: ['ssoProvider'] });
  if (known || ('existed' in login && login.existed === true)) await tell(scope, login, provider.id);
  return login;
}

/** First logins of a provider come one after the other, so that two of the same person are one. */
async function waitForOthers({ tx, tenantId }: CommandScope, providerId: string): Promise<void> {
  await tx
    .selectFrom('ssoProviders')
    .select('ssoProviderId')
    .where('tenantId', '=', tenantId)
    .where('ssoProviderId', '=', providerId)
    .forNoKeyUpdate()
    .execute();
}

/** One login is one person of a provider: a second one with the same address is somebody else, until staff says otherwise. */
async function requireUnbound({ tx, tenantId }: CommandScope, providerId: string, loginId: string): Promise<void> {
  const other = await tx
    .selectFrom('ssoIdentities')
    .select('subject')
    .where('tenantId', '=', tenantId)
    .where('ssoProviderId', '=', providerId)
    .where('loginId', '=', loginId)
    .executeTakeFirst();
  if (other) throw refused('ssoOtherPerson');
}

async function tell(scope: CommandScope, login: Pick<FoundLogin, keyof KnownLogin | 'language'>, providerId: string) {
  const person = login.agentId ? { agentId: login.agentId } : { customerId: login.customerId! };
  await notify(scope, { kind: 'sso-bound', person, language: login.language, objectId: providerId });
}
