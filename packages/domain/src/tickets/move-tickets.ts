import type { CommandScope } from '../kernel/index.ts';

/** Hands all tickets of an organisation over to another one. */
export async function moveTicketsOfOrganisation(
  { tx, tenantId }: CommandScope,
  from: string,
  to: string,
): Promise<void> {
  await tx
    .updateTable('tickets')
    .set({ organisationId: to })
    .where('tenantId', '=', tenantId)
    .where('organisationId', '=', from)
    .execute();
}

/** Hands all tickets and articles of a customer over to another one; whose organisation sees them does not change by it. */
export async function moveTicketsOfCustomer({ tx, tenantId }: CommandScope, from: string, to: string): Promise<void> {
  for (const table of ['tickets', 'articles'] as const)
    await tx
      .updateTable(table)
      .set({ customerId: to })
      .where('tenantId', '=', tenantId)
      .where('customerId', '=', from)
      .execute();
}
