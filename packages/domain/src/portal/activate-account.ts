import type { Activation, Language, NoticeShown } from '@redlich/contract';
import { command, fieldError, isUniqueViolation, query, type QueryScope, type Scope } from '../kernel/index.ts';
import {
  findLoginOfCustomer,
  makeCustomerLogin,
  proceed,
  setFirstPassword,
  type LoginOutcome,
} from '../identity/index.ts';
import { confirmEmailOf } from '../people/index.ts';
import { recordShownNotice } from '../shown-notices/index.ts';
import { peekToken, redeemToken, type TokenPurpose } from '../tokens/index.ts';
import { readPortalSettings } from './portal-settings.ts';

const ways = ['portal-confirmation', 'portal-invitation', 'portal-first-login'] as const;
type Way = (typeof ways)[number] & TokenPurpose;

/** The customer behind a link to an account, and which way it is. @throws DomainError invalid on `token` */
async function follow(scope: QueryScope, token: string): Promise<{ customerId: string; way: Way }> {
  for (const way of ways) {
    const found = await peekToken(scope, { token, purpose: way }).catch(() => undefined);
    if (!found?.customerId) continue;
    const { customerId } = found;
    const login = await findLoginOfCustomer(scope, customerId);
    // Between the sending of a link and its use an account can come into being in another way, or a way be closed.
    if ((login !== undefined) !== (way === 'portal-first-login')) break;
    const { accounts } = await readPortalSettings(scope);
    if (way === 'portal-confirmation' && !accounts.optIn) break;
    return { customerId, way };
  }
  throw fieldError('token', 'linkUsedUp');
}

/** Whose account a link opens; uses nothing up. @throws DomainError invalid on `token`, for whatever reason */
export const previewActivation = query(
  'account.activate',
  async (scope, { token }: { token: string }): Promise<Activation> => {
    const { customerId } = await follow(scope, token);
    return scope.tx
      .selectFrom('customers')
      .select(['email', 'firstName', 'lastName'])
      .where('tenantId', '=', scope.tenantId)
      .where('customerId', '=', customerId)
      .executeTakeFirstOrThrow();
  },
);

interface Choice {
  token: string;
  password: string;
  language: Language;
  /** What the page showed of the privacy notice. */
  notice?: NoticeShown | undefined;
}

const activate = command('account.activate', async (scope, { token, password, language, notice }: Choice) => {
  const { way } = await follow(scope, token);
  const customerId = (await redeemToken(scope, { token, purpose: way })).customerId!;
  const { email } = await scope.tx
    .selectFrom('customers')
    .select('email')
    .where('tenantId', '=', scope.tenantId)
    .where('customerId', '=', customerId)
    .executeTakeFirstOrThrow();
  const login = await findLoginOfCustomer(scope, customerId);
  if (login) await setFirstPassword(scope, login.loginId, password);
  else {
    await makeCustomerLogin(scope, { customerId, email, password, language });
    await confirmEmailOf(scope, customerId);
  }
  await recordShownNotice(scope, { occasion: 'account', customerId }, notice);
  const { loginId } = (await findLoginOfCustomer(scope, customerId))!;
  return { loginId, agentId: null, customerId };
});

/**
 * The password behind a link from a confirmation, an invitation or a first login: the account exists from here on, and a
 * session is open.
 * @throws DomainError invalid on `token`: empty, unknown, expired, used or overtaken; conflict on `email` when an agent has it
 */
export async function activateAccount(
  scope: Scope,
  { device, ...choice }: Choice & { device: string },
): Promise<LoginOutcome> {
  try {
    return await proceed(scope, { login: await activate(scope, choice), way: 'link', device });
  } catch (error) {
    if (isUniqueViolation(error)) throw fieldError('token', 'linkUsedUp');
    throw error;
  }
}
