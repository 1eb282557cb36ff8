import { sql, type RawBuilder } from 'kysely';
import type { QueueRight } from '@redlich/contract';
import { fieldError, may, mayInQueue, queuesWith, type Actor, type QueryScope } from '../kernel/index.ts';
import { findAgent } from '../people/index.ts';

/** The queues of the tickets `t` that an agent has a right to; undefined where that is all of them. */
export function inQueues(actor: Actor, right: QueueRight): RawBuilder<boolean> | undefined {
  const queues = queuesWith(actor.queues, right);
  return queues === 'all' ? undefined : sql<boolean>`t.queue_id = any(${queues}::uuid[])`;
}

/** A queue that the actor may put tickets into. @throws DomainError invalid on `queueId`, as for one that is unknown */
export function requireCreateRight(actor: Actor, queueId: string): void {
  if (!mayInQueue(actor.queues, queueId, 'create')) throw fieldError('queueId', 'unknown');
}

/** Whether an agent, with the rights of this moment, may answer the tickets of a queue. */
export async function mayOwnIn(scope: QueryScope, agentId: string, queueId: string): Promise<boolean> {
  const agent = await findAgent(scope, agentId);
  if (!agent || agent.state !== 'active' || !may(agent.actor, 'ticket.update')) return false;
  return mayInQueue(agent.actor.queues, queueId, 'change');
}
