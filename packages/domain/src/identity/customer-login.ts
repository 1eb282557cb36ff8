import type { Language } from '@redlich/contract';
import { withTenant } from '@redlich/db';
import { fieldError, isUniqueViolation, type CommandScope, type QueryScope, type Scope } from '../kernel/index.ts';
import { insertLogin } from './create-login.ts';
import { hashChosenPassword, hashPassword, nobodysPassword } from '../passwords/index.ts';
import { wordsAroundLogin, wordsAroundPerson } from './words-around.ts';

interface NewCustomerLogin {
  customerId: string;
  email: string;
  password: string;
  language: Language;
  /** Of a password that staff handed over. */
  initialPasswordExpiresAt?: Date;
}

/**
 * A login for a customer who proved the address, or whom staff let in.
 * @throws DomainError conflict on `email`; invalid on `password` where the person chose it
 */
export async function makeCustomerLogin(scope: CommandScope, { customerId, password, ...login }: NewCustomerLogin) {
  const person = { customerId };
  const passwordHash = login.initialPasswordExpiresAt
    ? await hashPassword(password)
    : await hashChosenPassword(password, await wordsAroundPerson(scope, person));
  await insertLogin(scope, { ...login, passwordHash, person });
}

export function findLoginOfCustomer({ tx, tenantId }: Pick<QueryScope, 'tx' | 'tenantId'>, customerId: string) {
  return tx
    .selectFrom('logins')
    .select(['loginId', 'passwordHash', 'language', 'createdAt', 'initialPasswordExpiresAt'])
    .where('tenantId', '=', tenantId)
    .where('customerId', '=', customerId)
    .executeTakeFirst();
}

/** The own password in place of the one that staff handed over. @throws DomainError invalid on `password` */
export async function setFirstPassword(scope: CommandScope, loginId: string, password: string): Promise<void> {
  const passwordHash = await hashChosenPassword(password, await wordsAroundLogin(scope, loginId));
  await scope.tx
    .updateTable('logins')
    .set({ passwordHash, initialPasswordExpiresAt: null })
    .where('tenantId', '=', scope.tenantId)
    .where('loginId', '=', loginId)
    .execute();
  scope.audit({ objectKind: 'login', objectId: loginId, fields: ['passwordHash'] });
}

/** Another address to log in with. @throws DomainError conflict on `email` */
export async function renameLogin(scope: CommandScope, customerId: string, email: string): Promise<void> {
  try {
    await scope.tx
      .updateTable('logins')
      .set({ emailKey: email.toLowerCase() })
      .where('tenantId', '=', scope.tenantId)
      .where('customerId', '=', customerId)
      .execute();
  } catch (error) {
    if (isUniqueViolation(error)) throw fieldError('email', 'taken');
    throw error;
  }
  scope.audit({ objectKind: 'customer', objectId: customerId, fields: ['loginEmail'] });
}

/** Ends sessions and every way in at once; the row itself goes later. */
export async function closeLoginOfCustomer(scope: CommandScope, customerId: string): Promise<void> {
  const { tx, tenantId, now } = scope;
  const closed = await tx
    .updateTable('logins')
    .set({ passwordHash: await nobodysPassword(), initialPasswordExpiresAt: now })
    .where('tenantId', '=', tenantId)
    .where('customerId', '=', customerId)
    .returning('loginId')
    .executeTakeFirst();
  if (!closed) return;
  await tx.deleteFrom('sessions').where('tenantId', '=', tenantId).where('loginId', '=', closed.loginId).execute();
  scope.audit({ objectKind: 'login', objectId: closed.loginId, fields: ['closed'] });
}

/** Ends a customer's login with its sessions. @returns whether there was one */
export async function deleteLoginOfCustomer(scope: CommandScope, customerId: string): Promise<boolean> {
  const gone = await scope.tx
    .deleteFrom('logins')
    .where('tenantId', '=', scope.tenantId)
    .where('customerId', '=', customerId)
    .returning('loginId')
    .executeTakeFirst();
  if (gone) scope.audit({ objectKind: 'login', objectId: gone.loginId });
  return gone !== undefined;
}

const choiceMs = 3_600_000;

/** A login whose password staff handed over and nobody used yet. */
export async function findInitialLogin({ tx, tenantId, now }: QueryScope, email: string) {
  const login = await tx
    .selectFrom('logins')
    .select(['loginId', 'customerId', 'passwordHash'])
    .where('tenantId', '=', tenantId)
    .where('emailKey', '=', email.toLowerCase())
    .where('initialPasswordExpiresAt', '>', now)
    .executeTakeFirst();
  return login?.customerId ? { ...login, customerId: login.customerId } : undefined;
}

/** Makes an initial password useless; of two at once one wins. An hour is left to choose an own one. */
export async function spendInitialPassword(
  scope: CommandScope,
  { loginId, passwordHash }: { loginId: string; passwordHash: string },
): Promise<boolean> {
  const spent = await scope.tx
    .updateTable('logins')
    .set({
      passwordHash: await nobodysPassword(),
      initialPasswordExpiresAt: new Date(scope.now.getTime() + choiceMs),
    })
    .where('tenantId', '=', scope.tenantId)
    .where('loginId', '=', loginId)
    .where('passwordHash', '=', passwordHash)
    .executeTakeFirst();
  scope.audit({ objectKind: 'login', objectId: loginId, fields: ['initialPassword'] });
  return spent.numUpdatedRows === 1n;
}

/** The person proved who they are in another way: the password that staff handed over counts no more. */
export async function takeInitialPasswordAway(scope: CommandScope, loginId: string): Promise<void> {
  await scope.tx
    .updateTable('logins')
    .set({ passwordHash: await nobodysPassword(), initialPasswordExpiresAt: null })
    .where('tenantId', '=', scope.tenantId)
    .where('loginId', '=', loginId)
    .execute();
  scope.audit({ objectKind: 'login', objectId: loginId, fields: ['initialPassword'] });
}

/** Part of the nightly run: an account that was handed over and never used is none. */
export async function deleteUnusedLogins({ ports, tenantId }: Scope): Promise<void> {
  await withTenant(ports.db, tenantId, (tx) =>
    tx
      .deleteFrom('logins')
      .where('tenantId', '=', tenantId)
      .where('initialPasswordExpiresAt', '<', ports.clock.now())
      .execute(),
  );
}
