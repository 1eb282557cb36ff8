import { sql } from 'kysely';
import type { CommandScope } from '../kernel/index.ts';

/** Parts requests about data from the tickets they were made of or speak of, which belong to nobody any more. */
export async function unlinkTickets({ tx, tenantId }: CommandScope, ticketIds: readonly string[]): Promise<void> {
  await sql`update data_requests set ticket_id = null
    where tenant_id = ${tenantId} and ticket_id = any(${[...ticketIds]}::uuid[])`.execute(tx);
  await sql`update data_request_corrections set ticket_id = null
    where tenant_id = ${tenantId} and ticket_id = any(${[...ticketIds]}::uuid[])`.execute(tx);
}
