import type { OwnConsent } from '@redlich/contract';
import { command, fieldError, query, type QueryScope } from '../kernel/index.ts';
import { stateOf } from './consent.ts';
import { selectConsents } from './consent-rows.ts';
import { give } from './give.ts';
import { selectPurposes, wordsOf } from './purposes.ts';
import { languageOf, tellOfConsent } from './tell.ts';
import { withdraw } from './withdraw.ts';

/** Each purpose as it stands with a person: the words agreed to while that counts, else the current ones. */
export async function readOwnConsents(scope: QueryScope, customerId: string): Promise<OwnConsent[]> {
  const purposes = await selectPurposes(scope).execute();
  const consents = await selectConsents(scope)
    .where('c.customerId', '=', customerId)
    .orderBy('c.givenAt', 'desc')
    .orderBy('c.withdrawnAt', (order) => order.desc().nullsFirst())
    .orderBy('c.consentId', 'desc')
    .execute();
  return purposes.flatMap((purpose): OwnConsent[] => {
    const last = consents.find(({ consentPurposeId }) => consentPurposeId === purpose.consentPurposeId);
    const state = last ? stateOf(last) : 'none';
    const open = last && state !== 'withdrawn' ? last : undefined;
    if (purpose.archivedAt !== null && !open) return [];
    return [
      {
        purposeId: purpose.consentPurposeId,
        ...wordsOf(open ?? purpose),
        version: open?.textVersion ?? purpose.version,
        state,
        since: (last?.withdrawnAt ?? last?.givenAt)?.toISOString() ?? null,
      },
    ];
  });
}

export const getOwnConsents = query('consent.get-own', async (scope, _: void) => ({
  items: await readOwnConsents(scope, scope.actor.id!),
}));

/** Gives consent to the words that were read. @throws DomainError invalid on `purposeId`; conflict on `version` */
export const giveConsent = command(
  'consent.give-own',
  async (scope, { purposeId, version }: { purposeId: string; version: number }) => {
    const customerId = scope.actor.id!;
    const language = await languageOf(scope, customerId);
    const consentId = await give(scope, { customerId, purposeId, version, channel: 'portal', language });
    if (consentId) await tellOfConsent(scope, { customerId, consentId, language });
    scope.audit({ objectKind: 'customer', objectId: customerId, fields: ['consents'] });
    return { items: await readOwnConsents(scope, customerId) };
  },
);

/** Withdraws the own consent; from this moment it does not count. @throws DomainError invalid on `purposeId` */
export const withdrawConsent = command('consent.withdraw-own', async (scope, { purposeId }: { purposeId: string }) => {
  const customerId = scope.actor.id!;
  const known = await readOwnConsents(scope, customerId);
  if (!known.some((consent) => consent.purposeId === purposeId)) throw fieldError('purposeId', 'unknown');
  await withdraw(scope, { customerId, purposeId, channel: 'portal' });
  return { items: await readOwnConsents(scope, customerId) };
});
