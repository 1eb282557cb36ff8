import type { QueueRight } from '@redlich/contract';

/** What an actor may do with the tickets of which queue. */
export interface QueueAccess {
  /** In every queue, those made later included. */
  everywhere: ReadonlySet<QueueRight>;
  /** In single queues, on top of it. */
  byQueue: ReadonlyMap<string, ReadonlySet<QueueRight>>;
}

/** A right as it counts: `full` is all of them, and who may change a ticket may read it. */
const includes = (rights: ReadonlySet<QueueRight> | undefined, wanted: QueueRight): boolean =>
  rights !== undefined && (rights.has('full') || rights.has(wanted) || (wanted === 'read' && rights.has('change')));

export function mayInQueue(access: QueueAccess, queueId: string, right: QueueRight): boolean {
  return includes(access.everywhere, right) || includes(access.byQueue.get(queueId), right);
}

/** The queues in which a right holds: `'all'`, or the ids. */
export function queuesWith(access: QueueAccess, right: QueueRight): 'all' | string[] {
  if (includes(access.everywhere, right)) return 'all';
  return [...access.byQueue].flatMap(([queueId, rights]) => (includes(rights, right) ? [queueId] : []));
}

export const everyQueue: QueueAccess = { everywhere: new Set(['full']), byQueue: new Map() };
export const noQueue: QueueAccess = { everywhere: new Set(), byQueue: new Map() };

interface QueueRightsRow {
  queueId: string;
  rights: readonly QueueRight[];
}

/** What several roles and teams allow together. */
export function sumOfRights(everywhere: readonly QueueRight[], rows: readonly QueueRightsRow[]): QueueAccess {
  const byQueue = new Map<string, Set<QueueRight>>();
  for (const { queueId, rights } of rows) {
    byQueue.set(queueId, new Set([...(byQueue.get(queueId) ?? []), ...rights]));
  }
  return { everywhere: new Set(everywhere), byQueue };
}
