import { sql } from 'kysely';
import type { WebhookEvent } from '@redlich/contract';
import { isEventStopped } from './is-stopped.ts';
import type { CommandScope } from './scope.ts';

/** What happened, as programs of the tenant may hear of it: ids only. */
export interface Published {
  event: WebhookEvent;
  ticketId?: string | null;
  articleId?: string | null;
  customerId?: string | null;
}

type Within = Pick<CommandScope, 'tx' | 'tenantId' | 'now'>;

/**
 * Notes in the transaction of a change which webhooks are to be told of it. One statement for whoever has none, which is
 * nearly everybody, and it travels with whatever the change sends in the same moment; the deliveries are carried out by
 * jobs that commit with it.
 */
export function oweDeliveries(scope: Within) {
  const said = new Set<string>();
  const owed: Promise<string[]>[] = [];
  let fresh: string[] = [];
  const send = () => {
    const events = fresh;
    fresh = [];
    if (events.length > 0) owed.push(insertOwed(scope, events));
    // Told by `ids`; a change that fails before that has an error of its own.
    owed.at(-1)?.catch(() => {});
  };
  return {
    publish({ event, ticketId = null, articleId = null, customerId = null }: Published): void {
      const line = JSON.stringify({ event, ticket_id: ticketId, article_id: articleId, customer_id: customerId });
      // A command may say the same thing twice.
      if (said.has(line)) return;
      said.add(line);
      if (fresh.push(line) === 1) queueMicrotask(send);
    },
    /** Of the deliveries that are owed, when everything is said. */
    async ids(): Promise<string[]> {
      send();
      return (await Promise.all(owed)).flat();
    },
  };
}

async function insertOwed({ tx, tenantId, now }: Within, events: readonly string[]): Promise<string[]> {
  const owed = await sql<{ webhookDeliveryId: string }>`
    insert into webhook_deliveries (tenant_id, webhook_delivery_id, webhook_id, event, ticket_id, article_id, customer_id,
      state, attempts, created_at, changed_at)
    select w.tenant_id, gen_random_uuid(), w.webhook_id, e.event, e.ticket_id, e.article_id, e.customer_id, 'queued', 0, ${now}, ${now}
    from webhooks w
    join jsonb_to_recordset(${`[${events.join(',')}]`}::jsonb) as e(event text, ticket_id uuid, article_id uuid, customer_id uuid)
      on e.event = any (w.events)
    where w.tenant_id = ${tenantId} and w.state = 'active'
      and not ${isEventStopped(tenantId, { customerId: sql.ref('e.customer_id'), event: sql.ref('e.event') })}
    returning webhook_delivery_id`.execute(tx);
  return owed.rows.map((row) => row.webhookDeliveryId);
}
