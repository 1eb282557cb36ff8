import type { CustomerConsent } from '@redlich/contract';
import { query, type QueryScope } from '../kernel/index.ts';
import { readCustomer } from '../people/index.ts';
import { selectConsents, shownConsent } from './consent-rows.ts';
import { selectPurposes, wordsOf } from './purposes.ts';

/** Every purpose that is asked for, or that the customer has a history with. */
export async function readCustomerConsents(
  scope: QueryScope,
  customerId: string,
): Promise<{ items: CustomerConsent[] }> {
  const purposes = await selectPurposes(scope).execute();
  const consents = await selectConsents(scope)
    .where('c.customerId', '=', customerId)
    .orderBy('c.givenAt', 'desc')
    .orderBy('c.withdrawnAt', (order) => order.desc().nullsFirst())
    .orderBy('c.consentId', 'desc')
    .execute();
  const items = purposes.map((purpose): CustomerConsent => {
    const history = consents
      .filter(({ consentPurposeId }) => consentPurposeId === purpose.consentPurposeId)
      .map(shownConsent);
    return {
      purpose: {
        id: purpose.consentPurposeId,
        key: purpose.key,
        ...wordsOf(purpose),
        version: purpose.version,
        archived: purpose.archivedAt !== null,
      },
      state: history[0]?.state ?? 'none',
      history,
    };
  });
  return { items: items.filter(({ purpose, history }) => !purpose.archived || history.length > 0) };
}

/** @throws DomainError notFound */
export const getCustomerConsents = query('consent.get', async (scope, { id }: { id: string }) => {
  await readCustomer(scope, id);
  return readCustomerConsents(scope, id);
});
