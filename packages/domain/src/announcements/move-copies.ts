import type { CommandScope } from '../kernel/index.ts';

/** Hands what one of two merged people was sent over to the other; where both have a copy, the one of who stays is kept. */
export async function moveCopiesOfCustomer({ tx, tenantId }: CommandScope, from: string, to: string): Promise<void> {
  for (const table of ['announcementCopies', 'announcementPeople'] as const)
    await tx
      .updateTable(table)
      .set({ customerId: to })
      .where('tenantId', '=', tenantId)
      .where('customerId', '=', from)
      .where('announcementId', 'not in', (eb) =>
        eb.selectFrom(table).select('announcementId').where('tenantId', '=', tenantId).where('customerId', '=', to),
      )
      .execute();
}

/** What was meant for an organisation whose people go over to another is meant for that one. */
export async function moveAudienceOfOrganisation({ tx, tenantId }: CommandScope, from: string, to: string) {
  const table = 'announcementOrganisations';
  await tx
    .updateTable(table)
    .set({ organisationId: to })
    .where('tenantId', '=', tenantId)
    .where('organisationId', '=', from)
    .where('announcementId', 'not in', (eb) =>
      eb.selectFrom(table).select('announcementId').where('tenantId', '=', tenantId).where('organisationId', '=', to),
    )
    .execute();
}
