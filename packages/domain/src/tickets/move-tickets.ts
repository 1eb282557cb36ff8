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
