import type { QueryScope } from '../kernel/index.ts';

/** Whether a contract with an organisation is accepted: it promises to tell of new processors beforehand (GDPR Art. 28(2)). */
export async function hasPromisedAnnouncements({
  tx,
  tenantId,
}: Pick<QueryScope, 'tx' | 'tenantId'>): Promise<boolean> {
  const accepted = await tx
    .selectFrom('processingContracts')
    .select('processingContractId')
    .where('tenantId', '=', tenantId)
    .where('state', '=', 'accepted')
    .limit(1)
    .executeTakeFirst();
  return accepted !== undefined;
}
