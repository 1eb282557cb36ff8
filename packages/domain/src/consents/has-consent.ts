import type { QueryScope } from '../kernel/index.ts';

/**
 * Whether a customer's consent for a purpose is in force at this moment: given, confirmed where the address was only
 * claimed, not withdrawn. The one way to ask; whoever sends something asks right before it.
 */
export async function hasConsent(
  { tx, tenantId }: Pick<QueryScope, 'tx' | 'tenantId'>,
  customerId: string,
  purposeKey: string,
): Promise<boolean> {
  const found = await tx
    .selectFrom('consents as c')
    .innerJoin('consentPurposes as p', (join) =>
      join.onRef('p.tenantId', '=', 'c.tenantId').onRef('p.consentPurposeId', '=', 'c.consentPurposeId'),
    )
    .select('c.consentId')
    .where('c.tenantId', '=', tenantId)
    .where('c.customerId', '=', customerId)
    .where('p.key', '=', purposeKey)
    .where('c.withdrawnAt', 'is', null)
    .where('c.confirmedAt', 'is not', null)
    .executeTakeFirst();
  return found !== undefined;
}
