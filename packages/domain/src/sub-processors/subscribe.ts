import type { OwnSubProcessors } from '@redlich/contract';
import { command, query, type QueryScope } from '../kernel/index.ts';
import { objectionColumns, toObjection } from './objection-rows.ts';

const shownMax = 100;

async function readOwn({ tx, tenantId, actor }: QueryScope): Promise<OwnSubProcessors> {
  const [subscription, objections] = await Promise.all([
    tx
      .selectFrom('subProcessorSubscriptions')
      .select('customerId')
      .where('tenantId', '=', tenantId)
      .where('customerId', '=', actor.id)
      .executeTakeFirst(),
    tx
      .selectFrom('subProcessorObjections as o')
      .select(objectionColumns)
      .where('o.tenantId', '=', tenantId)
      .where('o.customerId', '=', actor.id)
      .orderBy('o.receivedAt', 'desc')
      .limit(shownMax)
      .execute(),
  ]);
  return { subscribed: subscription !== undefined, objections: objections.map(toObjection) };
}

/** Whether one is told of changes, and what one objected to. */
export const getOwnSubProcessors = query('sub-processor.get-own', (scope, _: void) => readOwn(scope));

/** Asking for what one has already changes nothing. */
export const subscribeToSubProcessors = command(
  'sub-processor.subscribe',
  async (scope, { subscribed }: { subscribed: boolean }): Promise<OwnSubProcessors> => {
    const { tx, tenantId, now } = scope;
    const customerId = scope.actor.id!;
    if (subscribed)
      await tx
        .insertInto('subProcessorSubscriptions')
        .values({ tenantId, customerId, subscribedAt: now })
        .onConflict((conflict) => conflict.columns(['tenantId', 'customerId']).doNothing())
        .execute();
    else
      await tx
        .deleteFrom('subProcessorSubscriptions')
        .where('tenantId', '=', tenantId)
        .where('customerId', '=', customerId)
        .execute();
    scope.audit({ objectKind: 'customer', objectId: customerId, fields: ['subProcessorSubscription'] });
    return readOwn(scope);
  },
);
