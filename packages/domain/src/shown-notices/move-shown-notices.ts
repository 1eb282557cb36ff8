import { sql } from 'kysely';
import type { CommandScope } from '../kernel/index.ts';

/** Hands what one of two merged people was shown over to the other. */
export async function moveShownNotices({ tx, tenantId }: CommandScope, from: string, to: string): Promise<void> {
  await tx
    .updateTable('shownNotices')
    .set({ customerId: to })
    .where('tenantId', '=', tenantId)
    .where('customerId', '=', from)
    .execute();
}

/** Deletes what was shown with requests that belong to nobody any more. */
export async function deleteShownNoticesOf(
  { tx, tenantId }: CommandScope,
  ticketIds: readonly string[],
): Promise<void> {
  await sql`delete from shown_notices
    where tenant_id = ${tenantId} and ticket_id = any(${[...ticketIds]}::uuid[])`.execute(tx);
}
