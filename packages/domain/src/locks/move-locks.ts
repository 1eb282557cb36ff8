import type { CommandScope, QueryScope } from '../kernel/index.ts';

/** Hands holds and restrictions of a customer over to another one. Of two restrictions that last, the one that is there stays. */
export async function moveLocksOfCustomer({ tx, tenantId }: CommandScope, from: string, to: string): Promise<void> {
  await tx
    .updateTable('legalHolds')
    .set({ customerId: to })
    .where('tenantId', '=', tenantId)
    .where('customerId', '=', from)
    .execute();
  const lasting = await tx
    .selectFrom('restrictions')
    .select('restrictionId')
    .where('tenantId', '=', tenantId)
    .where('customerId', '=', to)
    .where('liftedAt', 'is', null)
    .executeTakeFirst();
  let moved = tx
    .updateTable('restrictions')
    .set({ customerId: to })
    .where('tenantId', '=', tenantId)
    .where('customerId', '=', from);
  if (lasting) moved = moved.where('liftedAt', 'is not', null);
  await moved.execute();
}

/** Hands holds of an organisation over to another one. */
export async function moveHoldsOfOrganisation({ tx, tenantId }: CommandScope, from: string, to: string): Promise<void> {
  await tx
    .updateTable('legalHolds')
    .set({ organisationId: to })
    .where('tenantId', '=', tenantId)
    .where('organisationId', '=', from)
    .execute();
}

/** While it is, the database refuses to delete it. */
export async function isOrganisationHeld({ tx, tenantId }: QueryScope, organisationId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('legalHolds')
    .select('holdId')
    .where('tenantId', '=', tenantId)
    .where('organisationId', '=', organisationId)
    .where('releasedAt', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}
