import { sql } from 'kysely';
import type { CommandScope } from '../kernel/index.ts';

/**
 * Hands the objections of one of two merged people over: what either objected to is stopped. Of two to the same the one that
 * stays counts, and the other one is over. Runs before restrictions move: of two the one that goes is named no more.
 */
export async function moveProcessingObjections(
  { tx, tenantId, now }: CommandScope,
  from: string,
  to: string,
): Promise<void> {
  await sql`update processing_objections b set ended_at = ${now}::timestamptz, ended_as = 'merged'
    where b.tenant_id = ${tenantId} and b.customer_id = ${from} and b.ended_at is null
      and exists (select from processing_objections k where k.tenant_id = b.tenant_id and k.customer_id = ${to}
        and k.ended_at is null and k.kind = b.kind and k.activity_id is not distinct from b.activity_id)`.execute(tx);
  // One person has one restriction: where the one that stays is restricted, theirs holds for both.
  await sql`update processing_objections b set restriction_id = s.restriction_id
    from restrictions s
    where b.tenant_id = ${tenantId} and b.customer_id = ${from} and b.ended_at is null and b.restricts
      and s.tenant_id = b.tenant_id and s.customer_id = ${to} and s.lifted_at is null`.execute(tx);
  await tx
    .updateTable('processingObjections')
    .set({ customerId: to })
    .where('tenantId', '=', tenantId)
    .where('customerId', '=', from)
    .execute();
}
