import type { SsoRules } from '@redlich/contract';
import type { CommandScope, QueryScope } from '../kernel/index.ts';

/** Who comes in by single sign-on only. */
export async function readSsoRules({ tx, tenantId }: Pick<QueryScope, 'tx' | 'tenantId'>): Promise<SsoRules> {
  const row = await tx.selectFrom('accessRules').select('ssoOnly').where('tenantId', '=', tenantId).executeTakeFirst();
  const only = row?.ssoOnly ?? [];
  return { agentsOnly: only.includes('agent'), customersOnly: only.includes('customer') };
}

/** The rest of the tenant's rules stays as it is. */
export async function writeSsoRules({ tx, tenantId, now }: CommandScope, rules: SsoRules): Promise<void> {
  const ssoOnly = [...(rules.agentsOnly ? ['agent'] : []), ...(rules.customersOnly ? ['customer'] : [])];
  const row = { ssoOnly, updatedAt: now };
  await tx
    .insertInto('accessRules')
    .values({ tenantId, ...row })
    .onConflict((conflict) => conflict.column('tenantId').doUpdateSet(row))
    .execute();
}
