import { randomUUID } from 'node:crypto';
import type { Queue } from '@redlich/contract';
import { command, fieldError, isUniqueViolation, notFound, query, type QueryScope } from '../kernel/index.ts';

const queues = ({ tx, tenantId }: Pick<QueryScope, 'tx' | 'tenantId'>) =>
  tx
    .selectFrom('queues')
    .select(['queueId as id', 'name', 'position'])
    .where('tenantId', '=', tenantId)
    .orderBy('position')
    .orderBy('nameKey');

export const listQueues = query('queue.list', async (scope, _: void): Promise<{ items: Queue[] }> => ({
  items: await queues(scope).execute(),
}));

/** The queue that takes what names none. */
export async function firstQueueId(scope: QueryScope): Promise<string> {
  return (await queues(scope).limit(1).executeTakeFirstOrThrow()).id;
}

/** A queue at the end of the list. @throws DomainError conflict on `name` */
export const createQueue = command('queue.create', async (scope, { name }: { name: string }): Promise<Queue> => {
  const existing = await queues(scope).execute();
  const queue = { queueId: randomUUID(), name, position: (existing.at(-1)?.position ?? 0) + 1 };
  await scope.tx
    .insertInto('queues')
    .values({ tenantId: scope.tenantId, ...queue })
    .execute()
    .catch(nameTaken);
  scope.audit({ objectKind: 'queue', objectId: queue.queueId, fields: ['name'] });
  return { id: queue.queueId, name, position: queue.position };
});

/** @throws DomainError notFound, conflict on `name` */
export const updateQueue = command(
  'queue.update',
  async (scope, { id, name }: { id: string; name: string }): Promise<Queue> => {
    const queue = await scope.tx
      .updateTable('queues')
      .set({ name })
      .where('tenantId', '=', scope.tenantId)
      .where('queueId', '=', id)
      .returning(['queueId as id', 'name', 'position'])
      .executeTakeFirst()
      .catch(nameTaken);
    if (!queue) throw notFound('queue');
    scope.audit({ objectKind: 'queue', objectId: id, fields: ['name'] });
    return queue;
  },
);

function nameTaken(error: unknown): never {
  throw isUniqueViolation(error) ? fieldError('name', 'taken') : error;
}
