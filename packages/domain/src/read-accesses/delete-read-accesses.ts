import { sql } from 'kysely';
import type { CommandScope, QueryScope } from '../kernel/index.ts';

/** Deletes at most `limit` entries from before `cutoffAt`. @returns the ids of the tickets, one an entry */
export async function deleteReadAccessesBefore(
  { tx, tenantId }: CommandScope,
  cutoffAt: Date,
  limit: number,
): Promise<string[]> {
  const gone = await sql<{ ticketId: string }>`
    delete from read_accesses r using (
      select ticket_id, reader_id, hour from read_accesses
      where tenant_id = ${tenantId} and at < ${cutoffAt} order by at limit ${limit}) old
    where r.tenant_id = ${tenantId} and r.ticket_id = old.ticket_id and r.reader_id = old.reader_id and r.hour = old.hour
    returning r.ticket_id`.execute(tx);
  return gone.rows.map((row) => row.ticketId);
}

/** Deletes who read tickets that belong to nobody any more: the entries would tell whose they were. */
export async function deleteReadAccessesOf(
  { tx, tenantId }: CommandScope,
  ticketIds: readonly string[],
): Promise<void> {
  await sql`delete from read_accesses
    where tenant_id = ${tenantId} and ticket_id = any(${[...ticketIds]}::uuid[])`.execute(tx);
}

/** How many entries a run at this cut-off would delete, and the oldest of them. */
export async function countReadAccessesBefore({ tx, tenantId }: Pick<QueryScope, 'tx' | 'tenantId'>, cutoffAt: Date) {
  return tx
    .selectFrom('readAccesses')
    .select((eb) => [eb.fn.countAll<number>().as('objects'), eb.fn.min('at').as('oldestAt')])
    .where('tenantId', '=', tenantId)
    .where('at', '<', cutoffAt)
    .executeTakeFirstOrThrow();
}
