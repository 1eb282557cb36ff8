import type { CommandScope } from '../kernel/index.ts';

/** Hands all people of an organisation over to another one; whom that one has chosen is its own decision. */
export async function moveCustomers({ tx, tenantId, now }: CommandScope, from: string, to: string): Promise<void> {
  await tx
    .updateTable('customers')
    .set({ organisationId: to, seesOrganisation: false, updatedAt: now })
    .where('tenantId', '=', tenantId)
    .where('organisationId', '=', from)
    .execute();
}
