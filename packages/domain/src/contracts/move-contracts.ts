import type { CommandScope } from '../kernel/index.ts';

/** Hands all contracts of an organisation over to another one. */
export async function moveContracts({ tx, tenantId, now }: CommandScope, from: string, to: string): Promise<void> {
  await tx
    .updateTable('contracts')
    .set({ organisationId: to, updatedAt: now })
    .where('tenantId', '=', tenantId)
    .where('organisationId', '=', from)
    .execute();
}
