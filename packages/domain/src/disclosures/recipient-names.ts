import { sql } from 'kysely';
import type { QueryScope } from '../kernel/index.ts';

/**
 * Who got data of the person behind a request, by name (GDPR Art. 15(1)(c), Art. 19, second sentence): from the log, and
 * from the notices of the request once the log went with the person.
 */
export async function readRecipientNames(
  { tx, tenantId }: QueryScope,
  { dataRequestId, customerId }: { dataRequestId: string; customerId: string | null },
): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select coalesce(r.name, d.recipient_name) as name from disclosures d
    left join recipients r on r.tenant_id = d.tenant_id and r.recipient_id = d.recipient_id
    where d.tenant_id = ${tenantId} and d.customer_id = ${customerId}
    union
    select coalesce(r.name, n.recipient_name) from recipient_notices n
    left join recipients r on r.tenant_id = n.tenant_id and r.recipient_id = n.recipient_id
    where n.tenant_id = ${tenantId} and n.data_request_id = ${dataRequestId} and n.state <> 'excepted'
    order by 1`.execute(tx);
  return rows.map(({ name }) => name);
}
