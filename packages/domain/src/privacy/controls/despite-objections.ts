import { sql } from 'kysely';
import { recipientNoticeEvents } from '@redlich/contract';
import type { QueryScope } from '../../kernel/index.ts';
import type { DespiteObjections } from './live-facts.ts';

/**
 * What happened in the last thirty days although the person objected to it, in one statement: by the rows of what was done,
 * not by the condition that stops it. A mail or a message may be under way for two minutes.
 */
export async function readDespiteObjections({ tx, tenantId, now }: QueryScope): Promise<DespiteObjections> {
  const since = sql`${now}::timestamptz - interval '30 days'`;
  const { rows } = await sql<DespiteObjections>`
    select (select count(*)::int from processing_objections where tenant_id = ${tenantId} and ended_at is null) as in_force,
      (select count(*)::int from announcements n
        join announcement_copies y on y.tenant_id = n.tenant_id and y.announcement_id = n.announcement_id
        where n.tenant_id = ${tenantId} and n.class <> 'security' and n.started_at > ${since} and y.sent_at is not null
          and exists (select from processing_objections b where b.tenant_id = y.tenant_id and b.customer_id = y.customer_id
            and (case when n.class = 'marketing' then b.stops && array['marketing', 'announcements']
              else 'announcements' = any (b.stops) end)
            and b.objected_at < y.sent_at - interval '2 minutes' and (b.ended_at is null or b.ended_at > y.sent_at))) as copies,
      (select count(*)::int from webhook_deliveries d
        join processing_objections b on b.tenant_id = d.tenant_id and b.customer_id = d.customer_id
        where d.tenant_id = ${tenantId} and d.state = 'delivered' and d.event not in (${sql.join([...recipientNoticeEvents])}) and d.changed_at > ${since} and 'webhooks' = any (b.stops)
          and b.objected_at < d.changed_at - interval '2 minutes' and (b.ended_at is null or b.ended_at > d.changed_at)) as deliveries,
      (select count(*)::int from processing_objections b
        where b.tenant_id = ${tenantId} and b.ended_at is null and b.restricts
          and not exists (select from restrictions s where s.tenant_id = b.tenant_id and s.customer_id = b.customer_id
            and s.lifted_at is null)) as unrestricted`.execute(tx);
  return rows[0]!;
}
