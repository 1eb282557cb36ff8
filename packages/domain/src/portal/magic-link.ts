import { setTimeout as delay } from 'node:timers/promises';
import type { Language } from '@redlich/contract';
import { command, fieldError, type Scope } from '../kernel/index.ts';
import { findLoginOfCustomer, proceed, type LoginOutcome } from '../identity/index.ts';
import { notify } from '../notifications/index.ts';
import { confirmEmailOf } from '../people/index.ts';
import { networkOf, throttle } from '../throttle/index.ts';
import { issueToken, redeemToken } from '../tokens/index.ts';
import { readPortalSettings } from './portal-settings.ts';

/** As long as the answer takes at least: whether a mail was written shall not be told by the time. */
const answerMs = 250;

const send = command('account.send-magic-link', async (scope, { email }: { email: string }) => {
  scope.audit({ objectKind: 'login', objectId: null, fields: ['magicLink'] });
  const { accounts } = await readPortalSettings(scope);
  if (!accounts.magicLink) return;
  const customer = await scope.tx
    .selectFrom('customers')
    .select('customerId')
    .where('tenantId', '=', scope.tenantId)
    .where('emailKey', '=', email.toLowerCase())
    .executeTakeFirst();
  const login = customer && (await findLoginOfCustomer(scope, customer.customerId));
  if (!login || login.initialPasswordExpiresAt) return;
  const person = { customerId: customer.customerId };
  const oneTimeTokenId = await issueToken(scope, { purpose: 'magic-link', person });
  await notify(scope, { kind: 'magic-link', person, language: login.language as Language, oneTimeTokenId });
});

/**
 * Sends a link to log in to an address with an account; 15 minutes, once. Who has one is told neither by the answer nor
 * by its time.
 * @throws DomainError tooMany: three an hour for one address and tenant, 20 from one network
 */
export async function sendMagicLink(scope: Scope, input: { email: string; clientAddress: string }): Promise<void> {
  const { ports, tenantId } = scope;
  const email = input.email.toLowerCase();
  const network = networkOf(input.clientAddress);
  await throttle(ports, { kind: 'magic-link-network', key: network, limits: [{ max: 20, seconds: 3_600 }] });
  await throttle(ports, { tenantId, kind: 'magic-link', key: email, limits: [{ max: 3, seconds: 3_600 }] });
  await Promise.all([send(scope, { email }), delay(answerMs)]);
}

const redeem = command('session.log-in', async (scope, { token }: { token: string }) => {
  const { customerId } = await redeemToken(scope, { token, purpose: 'magic-link' });
  const login = customerId ? await findLoginOfCustomer(scope, customerId) : undefined;
  if (!customerId || !login || !(await readPortalSettings(scope)).accounts.magicLink)
    throw fieldError('token', 'linkUsedUp');
  await confirmEmailOf(scope, customerId);
  return { loginId: login.loginId, agentId: null, customerId };
});

/**
 * Logs in with the link, up to the second factor where there is one.
 * @throws DomainError invalid on `token`: empty, unknown, expired, used, or the way was closed
 */
export const redeemMagicLink = async (
  scope: Scope,
  { device, ...input }: { token: string; device: string },
): Promise<LoginOutcome> => proceed(scope, { login: await redeem(scope, input), way: 'link', device });
