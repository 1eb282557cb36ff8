import { sql } from 'kysely';
import type { CommandScope } from '../kernel/index.ts';

/** Ends holds of a restored backup on tickets that were deleted since: they had been released by then. */
export async function releaseForReplay(
  { tx, tenantId, now }: CommandScope,
  ticketIds: readonly string[],
): Promise<void> {
  await tx
    .updateTable('legalHolds')
    .set({ releasedAt: now, releaseReason: '–' })
    .where('tenantId', '=', tenantId)
    .where(sql<boolean>`ticket_id = any(${ticketIds}::uuid[])`)
    .where('releasedAt', 'is', null)
    .execute();
}
