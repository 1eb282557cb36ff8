import type { Language, LinkedConsents } from '@redlich/contract';
import { command, fieldError, query, type QueryScope } from '../kernel/index.ts';
import { confirmEmailOf } from '../people/index.ts';
import { peekToken, redeemToken } from '../tokens/index.ts';
import { readOwnConsents } from './own-consents.ts';
import { tellOfConsent } from './tell.ts';
import { withdraw } from './withdraw.ts';

async function shown(scope: QueryScope, customerId: string, state: 'open' | 'pending'): Promise<LinkedConsents> {
  const consents = await readOwnConsents(scope, customerId);
  const wanted = consents.filter((consent) =>
    state === 'pending' ? consent.state === 'pending' : consent.state !== 'none',
  );
  return { consents: wanted.map(({ version: _, ...consent }) => consent) };
}

/** The person a withdrawal link belongs to. It is not used up: withdrawing must stay as easy as giving. */
async function follow(scope: QueryScope, token: string): Promise<string> {
  const { customerId } = await peekToken(scope, { token, purpose: 'consent-withdrawal' });
  if (customerId === null) throw fieldError('token', 'linkUsedUp');
  return customerId;
}

/** What a link from a mail lets withdraw; changes nothing. @throws DomainError invalid on `token`, for whatever reason */
export const openConsentLink = query('consent.withdraw-by-link', async (scope, { token }: { token: string }) =>
  shown(scope, await follow(scope, token), 'open'),
);

interface LinkWithdrawal {
  token: string;
  purposeId: string;
  /** A mail program did it for the person (RFC 8058). */
  oneClick?: boolean;
}

/** Withdraws by a link, without a login. @throws DomainError invalid on `token` or `purposeId` */
export const withdrawByLink = command(
  'consent.withdraw-by-link',
  async (scope, { token, purposeId, oneClick = false }: LinkWithdrawal): Promise<LinkedConsents> => {
    const customerId = await follow(scope, token);
    const { consents } = await shown(scope, customerId, 'open');
    if (!consents.some((consent) => consent.purposeId === purposeId)) throw fieldError('purposeId', 'unknown');
    await withdraw(scope, { customerId, purposeId, channel: oneClick ? 'oneClick' : 'link' });
    return shown(scope, customerId, 'open');
  },
);

/** What a visitor ticked and has not confirmed yet. @throws DomainError invalid on `token` */
export const previewConsentConfirmation = query('consent.confirm', async (scope, { token }: { token: string }) => {
  const { customerId } = await peekToken(scope, { token, purpose: 'consent-confirmation' });
  return shown(scope, customerId!, 'pending');
});

/** The visitor reads mail at the address: what was ticked counts from here on. @throws DomainError invalid on `token` */
export const confirmConsents = command(
  'consent.confirm',
  async (scope, { token }: { token: string }): Promise<LinkedConsents> => {
    const { tx, tenantId, now } = scope;
    const customerId = (await redeemToken(scope, { token, purpose: 'consent-confirmation' })).customerId!;
    const confirmed = await tx
      .updateTable('consents')
      .set({ confirmedAt: now })
      .where('tenantId', '=', tenantId)
      .where('customerId', '=', customerId)
      .where('confirmedAt', 'is', null)
      .where('withdrawnAt', 'is', null)
      .returning(['consentId', 'language'])
      .execute();
    for (const { consentId, language } of confirmed) {
      scope.audit({ objectKind: 'consent', objectId: consentId, fields: ['confirmedAt'] });
      await tellOfConsent(scope, { customerId, consentId, language: language as Language });
    }
    await confirmEmailOf(scope, customerId);
    return shown(scope, customerId, 'open');
  },
);
