import { sql } from 'kysely';
import type { CommandScope } from '../kernel/index.ts';

/**
 * Before a person is deleted: an open notice keeps whom it is about, since a recipient that is not told whom it concerns is
 * not told (GDPR Art. 17(3)(b), 19); a settled one forgets the person. The log goes with the person.
 */
export async function leaveNotices(
  { tx, tenantId }: Pick<CommandScope, 'tx' | 'tenantId'>,
  customerId: string,
): Promise<void> {
  await sql`
    update recipient_notices n set
      about = case when n.state = 'open' then (select left(trim(c.first_name || ' ' || c.last_name || ' <' || c.email || '>'), 460)
        from customers c where c.tenant_id = n.tenant_id and c.customer_id = n.customer_id) else '' end,
      customer_id = case when n.state = 'open' then n.customer_id end
    where n.tenant_id = ${tenantId} and n.customer_id = ${customerId}`.execute(tx);
}
