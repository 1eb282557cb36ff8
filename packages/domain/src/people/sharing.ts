import { sql, type RawBuilder } from 'kysely';
import { isStopped, query, type QueryScope } from '../kernel/index.ts';

type Reader = Pick<QueryScope, 'tenantId' | 'actor'>;

/**
 * The organisation whose requests the customer sees beside the own ones: as a sub-select it is read once a statement, and
 * what the organisation decides holds from the next request on.
 */
export const sharedOrganisation = ({ tenantId, actor }: Reader): RawBuilder<string | null> =>
  sql`(select c.organisation_id from customers c
    join organisations o on o.tenant_id = c.tenant_id and o.organisation_id = c.organisation_id
    where c.tenant_id = ${tenantId} and c.customer_id = ${actor.id}
      and (o.sharing = 'organisation' or (o.sharing = 'chosen' and c.sees_organisation)))`;

/**
 * Whether a ticket `t` is the customer's own or shared with the customer. Part of every read by customers. What belongs to
 * somebody who objected to sharing is shared with nobody.
 */
export const ownOrShared = (reader: Reader): RawBuilder<boolean> =>
  sql`(t.customer_id = ${reader.actor.id} or (t.organisation_id = ${sharedOrganisation(reader)}
    and not ${isStopped(reader.tenantId, sql.ref('t.customer_id'), 'sharing')}))`;

/** The same for channels that stay open: what the actor may hear of. */
export const findSharedOrganisation = query('live.listen', async (scope, _: void): Promise<string | null> => {
  if (scope.actor.kind !== 'customer') return null;
  const row = await scope.tx.selectNoFrom(sharedOrganisation(scope).as('id')).executeTakeFirst();
  return row?.id ?? null;
});
