import { sql } from 'kysely';
import type { Language } from '@redlich/contract';
import { command, query, type CommandScope, type QueryScope, type Scope } from '../kernel/index.ts';
import { notify } from '../notifications/index.ts';
import { networkOf, throttle } from '../throttle/index.ts';
import { issueToken, peekToken, redeemToken } from '../tokens/index.ts';
import { setPassword } from './set-password.ts';

const purpose = 'password-reset';
// Successes count too: a mail is a mail to whoever gets it.
const perAddress = [{ max: 3, seconds: 3_600 }];
const perAccount = [{ max: 3, seconds: 3_600 }];

/**
 * Sends a link to choose a new password, where there is a login of that address. What is answered, and after how long,
 * does not tell whether there is one.
 * @throws DomainError tooMany
 */
export async function askForReset(scope: Scope, input: { email: string; address: string }): Promise<void> {
  const { ports, tenantId } = scope;
  const email = input.email.toLowerCase();
  await throttle(ports, { kind: 'password-reset', key: networkOf(input.address), limits: perAddress });
  await throttle(ports, { tenantId, kind: 'password-reset-account', key: email, limits: perAccount });
  await sendReset(scope, { email });
}

const sendReset = command('password.reset', async (scope, { email }: { email: string }): Promise<void> => {
  const { tx, tenantId } = scope;
  const login = await tx
    .selectFrom('logins as l')
    .leftJoin('agents as a', (join) => join.onRef('a.tenantId', '=', 'l.tenantId').onRef('a.agentId', '=', 'l.agentId'))
    .select(['l.loginId', 'l.agentId', 'l.customerId', 'l.language'])
    .where('l.tenantId', '=', tenantId)
    .where('l.emailKey', '=', email)
    .where(sql<boolean>`coalesce(a.active, true)`)
    .executeTakeFirst();
  scope.audit({ objectKind: 'login', objectId: login?.loginId ?? null, fields: ['passwordReset'] });
  if (!login) return;
  const person = login.agentId ? { agentId: login.agentId } : { customerId: login.customerId! };
  const oneTimeTokenId = await issueToken(scope, { purpose, person });
  await notify(scope, { kind: 'password-reset', person, language: login.language as Language, oneTimeTokenId });
});

async function loginOf(
  { tx, tenantId }: QueryScope,
  { agentId, customerId }: { agentId: string | null; customerId: string | null },
) {
  return tx
    .selectFrom('logins')
    .select(['loginId', 'emailKey as email'])
    .where('tenantId', '=', tenantId)
    .where(agentId ? 'agentId' : 'customerId', '=', agentId ?? customerId)
    .executeTakeFirstOrThrow();
}

/** Whose password a link is for, without using it up. @throws DomainError invalid on `token` */
export const checkResetLink = query('password.reset', async (scope, { token }: { token: string }) => {
  const { email } = await loginOf(scope, await peekToken(scope, { token, purpose }));
  return { email };
});

/**
 * Sets a new password by a link from a mail and ends every session. Second factors stay.
 * @throws DomainError invalid on `token` or `password`
 */
export const resetPassword = command(
  'password.reset',
  async (scope: CommandScope, { token, password }: { token: string; password: string }): Promise<void> => {
    const { loginId } = await loginOf(scope, await redeemToken(scope, { token, purpose }));
    await setPassword(scope, { loginId, password });
  },
);
