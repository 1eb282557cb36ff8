import type { QueryScope } from '../kernel/index.ts';

/** Part of a tenant's erasure: from here on nothing that was sealed for it opens, in no copy of the database either. */
export async function destroyTenantKeys({ tx, tenantId }: Pick<QueryScope, 'tx' | 'tenantId'>): Promise<void> {
  await tx.deleteFrom('tenantKeys').where('tenantId', '=', tenantId).execute();
}
