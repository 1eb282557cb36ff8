import { randomUUID } from 'node:crypto';
import type { Language, Profile } from '@redlich/contract';
import { command, fieldError, query, type CommandScope, type QueryScope, type Scope } from '../kernel/index.ts';
import { findLoginOfCustomer, renameLogin } from '../identity/index.ts';
import { passwordFits } from '../passwords/index.ts';
import { notify } from '../notifications/index.ts';
import { changeEmailOf, updateOwnName } from '../people/index.ts';
import { throttle } from '../throttle/index.ts';
import { issueToken, redeemToken } from '../tokens/index.ts';

async function readProfile(scope: QueryScope): Promise<Profile> {
  const { tx, tenantId, actor, now } = scope;
  const row = await tx
    .selectFrom('customers as c')
    .innerJoin('logins as l', (join) =>
      join.onRef('l.tenantId', '=', 'c.tenantId').onRef('l.customerId', '=', 'c.customerId'),
    )
    .select(['c.firstName', 'c.lastName', 'c.email', 'l.language'])
    .where('c.tenantId', '=', tenantId)
    .where('c.customerId', '=', actor.id)
    .executeTakeFirstOrThrow();
  const waiting = await tx
    .selectFrom('emailChanges as e')
    .innerJoin('oneTimeTokens as k', (join) =>
      join.onRef('k.tenantId', '=', 'e.tenantId').onRef('k.oneTimeTokenId', '=', 'e.oneTimeTokenId'),
    )
    .select('e.newEmail')
    .where('e.tenantId', '=', tenantId)
    .where('e.customerId', '=', actor.id)
    .where('k.usedAt', 'is', null)
    .where('k.expiresAt', '>', now)
    .executeTakeFirst();
  return { ...row, language: row.language as Language, newEmail: waiting?.newEmail ?? null };
}

export const getProfile = query('profile.get', (scope, _: void) => readProfile(scope));

/** Changes the own name; a pseudonym is fine, and so is none. */
export const updateProfile = command(
  'profile.update',
  async (scope, change: { firstName?: string | undefined; lastName?: string | undefined }): Promise<Profile> => {
    await updateOwnName(scope, scope.actor.id!, change);
    return readProfile(scope);
  },
);

const readLogin = query('profile.change-email', (scope, _: void) => findLoginOfCustomer(scope, scope.actor.id!));

const ask = command('profile.change-email', async (scope, { email }: { email: string }): Promise<Profile> => {
  const { tx, tenantId, actor, now } = scope;
  const person = { customerId: actor.id! };
  const current = await readProfile(scope);
  if (current.email.toLowerCase() === email.toLowerCase()) throw fieldError('email', 'sameAddress');
  const oneTimeTokenId = await issueToken(scope, { purpose: 'email-change', person });
  const emailChangeId = randomUUID();
  await tx.deleteFrom('emailChanges').where('tenantId', '=', tenantId).where('customerId', '=', actor.id).execute();
  await tx
    .insertInto('emailChanges')
    .values({ tenantId, emailChangeId, ...person, oneTimeTokenId, newEmail: email, createdAt: now })
    .execute();
  // To an address that is taken goes the same mail: only its owner learns of it, and the link then says so.
  const mail = { person, language: current.language };
  await notify(scope, { ...mail, kind: 'email-change', oneTimeTokenId, toAddress: email });
  await notify(scope, { ...mail, kind: 'email-change-asked', toAddress: current.email });
  return readProfile(scope);
});

/**
 * Asks for another address: a link goes to the new one, word of it to the old one. Until the link is used nothing changes.
 * @throws DomainError invalid on `password` or `email`; tooMany beyond five tries in 15 minutes
 */
export async function changeEmail(scope: Scope, input: { email: string; password: string }): Promise<Profile> {
  const limits = [{ max: 5, seconds: 900 }];
  await throttle(scope.ports, { tenantId: scope.tenantId, kind: 'email-change', key: scope.actor.id ?? '', limits });
  const login = await readLogin(scope, undefined);
  if (!(await passwordFits(input.password, login?.passwordHash))) throw fieldError('password', 'wrongOwnPassword');
  return ask(scope, input);
}

/**
 * The new address counts, for mails and for the login; the old one is told.
 * @throws DomainError invalid on `token`; conflict on `email` when somebody has it
 */
export const confirmEmail = command('profile.confirm-email', async (scope, { token }: { token: string }) => {
  const { tx, tenantId } = scope;
  const { oneTimeTokenId, customerId } = await redeemToken(scope, { token, purpose: 'email-change' });
  const change = await tx
    .deleteFrom('emailChanges')
    .where('tenantId', '=', tenantId)
    .where('oneTimeTokenId', '=', oneTimeTokenId)
    .returning('newEmail')
    .executeTakeFirst();
  if (!change || !customerId) throw fieldError('token', 'linkUsedUp');
  await tell(scope, customerId);
  await changeEmailOf(scope, customerId, change.newEmail);
  await renameLogin(scope, customerId, change.newEmail);
});

/** Word to the address that is being left. */
async function tell(scope: CommandScope, customerId: string): Promise<void> {
  const { email } = await scope.tx
    .selectFrom('customers')
    .select('email')
    .where('tenantId', '=', scope.tenantId)
    .where('customerId', '=', customerId)
    .executeTakeFirstOrThrow();
  const login = await findLoginOfCustomer(scope, customerId);
  const language = (login?.language ?? 'de') as Language;
  await notify(scope, { kind: 'email-changed', person: { customerId }, language, toAddress: email });
}
