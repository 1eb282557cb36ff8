import { sql } from 'kysely';
import type { DataCategory, NoticeOccasion, WebhookEvent } from '@redlich/contract';
import { judgeHost, readDeclared } from '../connections/index.ts';
import type { QueryScope } from '../kernel/index.ts';
import { eventOf } from './occasions.ts';

interface Delivered {
  url: string;
  event: string;
  customerId: string | null;
  /** When it was owed. */
  owedAt: Date;
}

const categoryOf = (event: string): DataCategory => (event.startsWith('customer.') ? 'customers' : 'closedTickets');

/**
 * What a webhook took counts as given to the recipient its host belongs to; the tenant's own programs are nobody else. An
 * event of Art. 19 GDPR gives nothing away: the notices it carries are told with it.
 */
export async function logDelivery(scope: QueryScope, { url, event, customerId, owedAt }: Delivered): Promise<void> {
  if (customerId === null) return;
  const verdict = judgeHost(await readDeclared(scope), new URL(url).hostname);
  if (!verdict.allowed || verdict.recipient === null) return;
  const { id: recipientId, name } = verdict.recipient;
  const { tx, tenantId, now } = scope;
  const occasion = occasionOf(event);
  if (occasion !== undefined) return tellByEvent(scope, { recipientId, customerId, occasion, owedAt });
  // A person who is gone by now has no log any more.
  await sql`
    insert into disclosures as d (tenant_id, disclosure_id, customer_id, recipient_id, recipient_key, recipient_name,
      data_category, first_at, last_at, times, origin)
    select c.tenant_id, gen_random_uuid(), c.customer_id, ${recipientId}, ${recipientId}::text, ${name},
      ${categoryOf(event)}, ${now}, ${now}, 1, 'automatic'
    from customers c where c.tenant_id = ${tenantId} and c.customer_id = ${customerId}
    on conflict (tenant_id, customer_id, recipient_key, data_category) do update
      set times = d.times + 1, last_at = greatest(d.last_at, excluded.last_at)`.execute(tx);
}

const occasionOf = (event: string) =>
  (Object.keys(eventOf) as NoticeOccasion[]).find((occasion) => eventOf[occasion] === (event as WebhookEvent));

interface TellByEvent {
  recipientId: string;
  customerId: string;
  occasion: NoticeOccasion;
  owedAt: Date;
}

async function tellByEvent(
  { tx, tenantId, now }: QueryScope,
  { recipientId, customerId, occasion, owedAt }: TellByEvent,
): Promise<void> {
  await sql`
    update recipient_notices n set state = 'told', way = 'event', settled_at = ${now}, about = '', subject = '', body = '',
      customer_id = (select c.customer_id from customers c where c.tenant_id = n.tenant_id and c.customer_id = n.customer_id)
    where n.tenant_id = ${tenantId} and n.customer_id = ${customerId} and n.recipient_id = ${recipientId}
      and n.occasion = ${occasion} and n.state = 'open' and n.created_at <= ${owedAt}`.execute(tx);
}
