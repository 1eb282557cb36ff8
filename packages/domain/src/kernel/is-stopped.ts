import { sql, type Expression, type RawBuilder } from 'kysely';
import { recipientNoticeEvents, type Stoppable } from '@redlich/contract';

/**
 * Whether a person objected to something that is therefore not done for them (GDPR Art. 21). The one condition, for whoever
 * does it to put into the statement that does it: no state is kept anywhere else.
 */
export const isStopped = (tenantId: string, customerId: Expression<unknown>, what: Stoppable): RawBuilder<boolean> =>
  sql<boolean>`exists (select from processing_objections b where b.tenant_id = ${tenantId}
    and b.customer_id = ${customerId} and b.ended_at is null and ${what} = any (b.stops))`;

/** Whether programs are not told of an event because the person it is about objected; what Art. 19 GDPR wants told is told. */
export const isEventStopped = (
  tenantId: string,
  { customerId, event }: { customerId: Expression<unknown>; event: Expression<unknown> },
): RawBuilder<boolean> =>
  sql<boolean>`(${event} not in (${sql.join([...recipientNoticeEvents])}) and ${isStopped(tenantId, customerId, 'webhooks')})`;
