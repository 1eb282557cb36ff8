import { sql } from 'kysely';
import type { CommandScope } from '../kernel/index.ts';

/** Hands the log and the notices of one of two merged people over to the other; what both gave to the same is counted together. */
export async function moveDisclosures({ tx, tenantId }: CommandScope, from: string, to: string): Promise<void> {
  await sql`
    update disclosures kept set times = kept.times + gone.times, first_at = least(kept.first_at, gone.first_at),
      last_at = greatest(kept.last_at, gone.last_at)
    from disclosures gone
    where kept.tenant_id = ${tenantId} and kept.customer_id = ${to} and gone.tenant_id = ${tenantId}
      and gone.customer_id = ${from} and gone.recipient_key = kept.recipient_key
      and gone.data_category = kept.data_category`.execute(tx);
  await sql`
    update disclosures d set customer_id = ${to} where d.tenant_id = ${tenantId} and d.customer_id = ${from}
      and not exists (select from disclosures k where k.tenant_id = d.tenant_id and k.customer_id = ${to}
        and k.recipient_key = d.recipient_key and k.data_category = d.data_category)`.execute(tx);
  await tx
    .updateTable('recipientNotices')
    .set({ customerId: to })
    .where('tenantId', '=', tenantId)
    .where('customerId', '=', from)
    .execute();
}
