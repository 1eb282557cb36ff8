import { randomInt } from 'node:crypto';
import type { Account, InitialPassword, Language } from '@redlich/contract';
import { command, fieldError, notFound, query, type CommandScope, type QueryScope } from '../kernel/index.ts';
import { deleteLoginOfCustomer, findLoginOfCustomer, makeCustomerLogin } from '../identity/index.ts';
import { notify } from '../notifications/index.ts';
import { endTokens, findOpenToken, issueToken } from '../tokens/index.ts';
import { readPortalSettings } from './portal-settings.ts';

const initialPasswordMs = 14 * 24 * 3_600_000;

interface CustomerId {
  id: string;
}

async function need({ tx, tenantId }: QueryScope, customerId: string) {
  const customer = await tx
    .selectFrom('customers')
    .select(['email'])
    .where('tenantId', '=', tenantId)
    .where('customerId', '=', customerId)
    .executeTakeFirst();
  if (!customer) throw notFound('customer');
  return customer;
}

async function readAccount(scope: QueryScope, customerId: string): Promise<Account> {
  const login = await findLoginOfCustomer(scope, customerId);
  if (login && !login.initialPasswordExpiresAt)
    return { state: 'active', way: null, since: login.createdAt.toISOString(), expiresAt: null };
  if (login && login.initialPasswordExpiresAt! > scope.now)
    return {
      state: 'invited',
      way: 'initialPassword',
      since: login.createdAt.toISOString(),
      expiresAt: login.initialPasswordExpiresAt!.toISOString(),
    };
  const link = await findOpenToken(scope, { purpose: 'portal-invitation', person: { customerId } });
  return {
    state: link ? 'invited' : 'none',
    way: link ? 'link' : null,
    since: link?.createdAt.toISOString() ?? null,
    expiresAt: link?.expiresAt.toISOString() ?? null,
  };
}

/** @throws DomainError notFound */
export const getAccount = query('account.get', async (scope, { id }: CustomerId): Promise<Account> => {
  await need(scope, id);
  return readAccount(scope, id);
});

async function refuseActive(scope: CommandScope, customerId: string): Promise<void> {
  const { state } = await readAccount(scope, customerId);
  if (state === 'active') throw fieldError('account', 'accountExists');
}

/**
 * Sends a link, good for seven days, behind which the customer chooses a password. An earlier link or initial password
 * ends.
 * @throws DomainError notFound; invalid on `account` when there is one, or this way is not open
 */
export const inviteCustomer = command('account.invite', async (scope, { id }: CustomerId): Promise<Account> => {
  await need(scope, id);
  if (!(await readPortalSettings(scope)).accounts.invitation) throw fieldError('account', 'wayClosed');
  await refuseActive(scope, id);
  await deleteLoginOfCustomer(scope, id);
  const person = { customerId: id };
  const oneTimeTokenId = await issueToken(scope, { purpose: 'portal-invitation', person });
  const language = await languageOf(scope, id);
  await notify(scope, { kind: 'portal-invitation', person, language, oneTimeTokenId });
  return readAccount(scope, id);
});

/** The language of the last mail to the customer, as it was guessed from the first request. */
async function languageOf({ tx, tenantId }: QueryScope, customerId: string): Promise<Language> {
  const last = await tx
    .selectFrom('notifications')
    .select('language')
    .where('tenantId', '=', tenantId)
    .where('customerId', '=', customerId)
    .orderBy('createdAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.language === 'en' ? 'en' : 'de';
}

// Without letters and digits that are mixed up when read aloud or from paper.
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');

/**
 * Makes an account with a password that staff hands over. It works once, within 14 days, and leads to the choice of an own
 * one; shown here and nowhere again.
 * @throws DomainError notFound; invalid on `account` when there is one, or this way is not open
 */
export const createInitialPassword = command(
  'account.create-initial-password',
  async (scope, { id }: CustomerId): Promise<InitialPassword> => {
    const { email } = await need(scope, id);
    if (!(await readPortalSettings(scope)).accounts.initialPassword) throw fieldError('account', 'wayClosed');
    await refuseActive(scope, id);
    await deleteLoginOfCustomer(scope, id);
    await endTokens(scope, { customerId: id });
    const password = [group(), group(), group(), group()].join('-');
    const expiresAt = new Date(scope.now.getTime() + initialPasswordMs);
    const language = await languageOf(scope, id);
    await makeCustomerLogin(scope, { customerId: id, email, password, language, initialPasswordExpiresAt: expiresAt });
    return { password, expiresAt: expiresAt.toISOString() };
  },
);

/** Ends a customer's account, its sessions and every open link at once; the requests stay. @throws DomainError notFound */
export const endAccount = command('account.end', async (scope, { id }: CustomerId): Promise<void> => {
  await need(scope, id);
  await endTokens(scope, { customerId: id });
  await deleteLoginOfCustomer(scope, id);
  scope.audit({ objectKind: 'customer', objectId: id, fields: ['account'] });
});
