import type { QueryScope } from '../kernel/index.ts';

/** Whether a hold on the person, or a restriction, keeps them with all they have (GDPR Art. 17(3)(e), 18). */
export async function isCustomerKept({ tx, tenantId }: QueryScope, customerId: string): Promise<boolean> {
  const hold = await tx
    .selectFrom('legalHolds')
    .select('holdId')
    .where('tenantId', '=', tenantId)
    .where('customerId', '=', customerId)
    .where('releasedAt', 'is', null)
    .executeTakeFirst();
  if (hold) return true;
  const restriction = await tx
    .selectFrom('restrictions')
    .select('restrictionId')
    .where('tenantId', '=', tenantId)
    .where('customerId', '=', customerId)
    .where('liftedAt', 'is', null)
    .executeTakeFirst();
  return restriction !== undefined;
}
