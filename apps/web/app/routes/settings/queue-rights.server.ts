import { queueRightSchema, type QueueRight, type QueueRights } from '@redlich/contract';

/** The boxes of `QueueRightsField` as the api wants them. */
export function rightsOf(fields: FormData): { everyQueue: QueueRight[]; queues: QueueRights[] } {
  const byQueue = new Map<string, QueueRight[]>();
  for (const value of fields.getAll('rights')) {
    const [id = '', name] = String(value).split(' ');
    const right = queueRightSchema.safeParse(name);
    if (right.success) byQueue.set(id, [...(byQueue.get(id) ?? []), right.data]);
  }
  const everyQueue = byQueue.get('every') ?? [];
  byQueue.delete('every');
  return { everyQueue, queues: [...byQueue].map(([queueId, rights]) => ({ queueId, rights })) };
}
