import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { QueryScope } from '../kernel/index.ts';

/** An address of the tenant's that mails about tickets come from. */
export interface AnsweringAddress {
  address: string;
  senderName: string;
}

/**
 * The address a ticket answers from: the one its newest mail came to, else its queue's, else the tenant's first.
 * @param ticket without `queueId` the one it lies in; without `ticketId` one that has no mail yet
 */
export async function findAnsweringAddress(
  { tx, tenantId }: Pick<QueryScope, 'tx' | 'tenantId'>,
  { ticketId, queueId }: { ticketId: string; queueId?: string } | { ticketId?: undefined; queueId: string },
): Promise<AnsweringAddress | undefined> {
  const queue =
    queueId ?? sql`(select t.queue_id from tickets t where t.tenant_id = ${tenantId} and t.ticket_id = ${ticketId})`;
  return tx
    .selectFrom('channels as c')
    .leftJoin('incomingMails as m', (join) =>
      join
        .onRef('m.tenantId', '=', 'c.tenantId')
        .onRef('m.channelId', '=', 'c.channelId')
        .on('m.ticketId', '=', ticketId ?? null),
    )
    .select(['c.address', 'c.senderName'])
    .where('c.tenantId', '=', tenantId)
    .orderBy('m.receivedAt', (order) => order.desc().nullsLast())
    .orderBy(sql`c.queue_id = ${queue}`, 'desc')
    .orderBy('c.address')
    .limit(1)
    .executeTakeFirst();
}

/** Unguessable, and of the sending domain: a reply that names it has seen our mail (RFC 5322 section 3.6.4). */
export function newMessageId(random: string, fromAddress: string): string {
  return `<${random}@${fromAddress.split('@').at(-1)}>`;
}

/**
 * How a mail will be headed, fixed with the article that it carries: every attempt to send it says the same. Nothing
 * where the tenant has no address yet; then the first attempt looks again.
 */
export function headingOf(from: AnsweringAddress | undefined): { messageId?: string; fromAddress?: string } {
  if (!from) return {};
  return { messageId: newMessageId(randomUUID(), from.address), fromAddress: from.address };
}
