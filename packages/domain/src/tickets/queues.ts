import { randomUUID } from 'node:crypto';
import { queueRightSchema, type Queue } from '@redlich/contract';
import {
  command,
  fieldError,
  isUniqueViolation,
  may,
  mayInQueue,
  notFound,
  query,
  type Actor,
  type QueryScope,
} from '../kernel/index.ts';

const queues = ({ tx, tenantId }: Pick<QueryScope, 'tx' | 'tenantId'>) =>
  tx
    .selectFrom('queues')
    .select(['queueId as id', 'name', 'position'])
    .where('tenantId', '=', tenantId)
    .orderBy('position')
    .orderBy('nameKey');

const rightsIn = ({ queues: access }: Actor, queueId: string) =>
  queueRightSchema.options.filter((right) => mayInQueue(access, queueId, right));

/** The queues that the actor has to do with; who manages queues sees all of them. */
export const listQueues = query('queue.list', async (scope, _: void): Promise<{ items: Queue[] }> => {
  const rows = await queues(scope).execute();
  const items = rows.map((row) => ({ ...row, rights: rightsIn(scope.actor, row.id) }));
  const seesAll = (['queue.update', 'role.list', 'retention.add-duty'] as const).some((name) => may(scope.actor, name));
  return { items: seesAll ? items : items.filter(({ rights }) => rights.length > 0) };
});

/** The queue that takes what names none: the first, for an agent the first in which to create tickets. */
export async function firstQueueId(scope: QueryScope): Promise<string> {
  const rows = await queues(scope).execute();
  const { actor } = scope;
  const own = actor.kind === 'agent' ? rows.find(({ id }) => mayInQueue(actor.queues, id, 'create')) : undefined;
  const queue = own ?? rows[0];
  if (!queue) throw notFound('queue');
  return queue.id;
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
  return { id: queue.queueId, name, position: queue.position, rights: rightsIn(scope.actor, queue.queueId) };
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
    return { ...queue, rights: rightsIn(scope.actor, id) };
  },
);

function nameTaken(error: unknown): never {
  throw isUniqueViolation(error) ? fieldError('name', 'taken') : error;
}
