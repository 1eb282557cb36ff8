import type { QueryScope } from '../kernel/index.ts';

/** Whoever is subscribed, and the people of organisations whose contract promises it. @returns ids of customers */
export async function readWhomToTell({ tx, tenantId }: Pick<QueryScope, 'tx' | 'tenantId'>): Promise<string[]> {
  const rows = await tx
    .selectFrom('subProcessorSubscriptions')
    .select('customerId')
    .where('tenantId', '=', tenantId)
    .union((eb) =>
      eb
        .selectFrom('customers')
        .select('customerId')
        .where('tenantId', '=', tenantId)
        .where('organisationId', 'in', (inner) =>
          inner
            .selectFrom('processingContracts')
            .select('organisationId')
            .where('tenantId', '=', tenantId)
            .where('state', '=', 'accepted'),
        ),
    )
    .execute();
  return rows.map(({ customerId }) => customerId);
}

/** Those whom the mails of a change went to or are going to. @returns ids of customers */
export async function readWhoWasTold(
  { tx, tenantId }: Pick<QueryScope, 'tx' | 'tenantId'>,
  announcementId: string | null,
): Promise<string[]> {
  if (announcementId === null) return [];
  const rows = await tx
    .selectFrom('announcementCopies')
    .select('customerId')
    .where('tenantId', '=', tenantId)
    .where('announcementId', '=', announcementId)
    .where('state', '<>', 'leftOut')
    .execute();
  return rows.map(({ customerId }) => customerId);
}
