import { sql } from 'kysely';
import type { QueryScope } from '../kernel/index.ts';

/** Who got data of a person, by name (GDPR Art. 15(1)(c), Art. 19, second sentence). */
export async function readRecipientNames({ tx, tenantId }: QueryScope, customerId: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct coalesce(r.name, d.recipient_name) as name from disclosures d
    left join recipients r on r.tenant_id = d.tenant_id and r.recipient_id = d.recipient_id
    where d.tenant_id = ${tenantId} and d.customer_id = ${customerId} order by 1`.execute(tx);
  return rows.map(({ name }) => name);
}
