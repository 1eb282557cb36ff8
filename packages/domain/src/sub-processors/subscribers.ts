import type { SubProcessorSubscriber } from '@redlich/contract';
import {
  command,
  decodeCursor,
  encodeCursor,
  idPart,
  notFound,
  query,
  timePart,
  type QueryScope,
} from '../kernel/index.ts';
import { customerName } from '../people/index.ts';
import { findAddressee } from './find-addressee.ts';

const subscribers = ({ tx, tenantId }: QueryScope) =>
  tx
    .selectFrom('subProcessorSubscriptions as s')
    .innerJoin('customers as k', (join) =>
      join.onRef('k.tenantId', '=', 's.tenantId').onRef('k.customerId', '=', 's.customerId'),
    )
    .select(['s.customerId', 's.subscribedAt', 's.source', 'k.firstName', 'k.lastName', 'k.email'])
    .where('s.tenantId', '=', tenantId);

type Row = Awaited<ReturnType<ReturnType<typeof subscribers>['executeTakeFirstOrThrow']>>;

const toSubscriber = (row: Row): SubProcessorSubscriber => ({
  id: row.customerId,
  name: customerName(row),
  email: row.email,
  source: row.source as SubProcessorSubscriber['source'],
  subscribedAt: row.subscribedAt.toISOString(),
});

/** Who is told of every change by mail, the newest first. @throws DomainError invalid on `cursor` */
export const listSubscribers = query(
  'sub-processor.list-changes',
  async (scope, { limit, cursor }: { limit: number; cursor?: string | undefined }) => {
    let rows = subscribers(scope)
      .orderBy('s.subscribedAt', 'desc')
      .orderBy('s.customerId', 'desc')
      .limit(limit + 1);
    if (cursor) {
      const [at, customerId] = decodeCursor(cursor, [timePart, idPart] as const);
      rows = rows.where((eb) =>
        eb(eb.refTuple('s.subscribedAt', 's.customerId'), '<', eb.tuple(new Date(at), customerId)),
      );
    }
    const found = await rows.execute();
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1) : undefined;
    return {
      items: shown.map(toSubscriber),
      nextCursor: last ? encodeCursor([last.subscribedAt.toISOString(), last.customerId]) : null,
    };
  },
);

/** Subscribes a customer who asked for it by mail or on the phone. @throws DomainError invalid on `email` where nobody has it */
export const addSubscriber = command(
  'sub-processor.add-subscriber',
  async (scope, { email }: { email: string }): Promise<SubProcessorSubscriber> => {
    const { tx, tenantId, now, actor } = scope;
    const customerId = await findAddressee(scope, email);
    await tx
      .insertInto('subProcessorSubscriptions')
      .values({
        tenantId,
        customerId,
        subscribedAt: now,
        source: 'staff',
        addedBy: actor.kind === 'agent' ? actor.id : null,
      })
      .onConflict((conflict) => conflict.columns(['tenantId', 'customerId']).doNothing())
      .execute();
    scope.audit({ objectKind: 'customer', objectId: customerId, fields: ['subProcessorSubscription'] });
    return toSubscriber(await subscribers(scope).where('s.customerId', '=', customerId).executeTakeFirstOrThrow());
  },
);

/** Ends the subscription of who asked for it. @throws DomainError notFound */
export const removeSubscriber = command(
  'sub-processor.remove-subscriber',
  async (scope, { id }: { id: string }): Promise<void> => {
    const gone = await scope.tx
      .deleteFrom('subProcessorSubscriptions')
      .where('tenantId', '=', scope.tenantId)
      .where('customerId', '=', id)
      .returning('customerId')
      .executeTakeFirst();
    if (!gone) throw notFound('subscription');
    scope.audit({ objectKind: 'customer', objectId: id, fields: ['subProcessorSubscription'] });
  },
);
