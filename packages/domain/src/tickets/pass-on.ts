import { findAbsence, follow, type Passing } from '../absences/index.ts';
import type { QueryScope } from '../kernel/index.ts';
import { mayOwnIn } from './in-queues.ts';

/**
 * Who gets a ticket that is meant for somebody: that one, or while absent the replacement, if it may answer in the queue.
 * Who takes a ticket for oneself keeps it.
 */
export async function passOn(
  scope: QueryScope,
  { agentId, queueId }: { agentId: string; queueId: string },
): Promise<Passing> {
  if (agentId === scope.actor.id) return { kind: 'present', agentId };
  return follow(agentId, {
    absenceOf: (id) => findAbsence(scope, id),
    mayWork: (id) => mayOwnIn(scope, id, queueId),
  });
}

/** The owner that comes of it; null: it stays in the queue. */
export const ownerOf = (passing: Passing): string | null => ('agentId' in passing ? passing.agentId : null);
