import type { QueueRight, QueueRights } from '@redlich/contract';
import { fieldError, isForeignKeyViolation, type CommandScope } from '../kernel/index.ts';

/** What is stored of rights in queues: each queue once, none without a right, nothing beside `full`. */
export function tidyRights(queues: readonly QueueRights[]): QueueRights[] {
  const byId = new Map<string, Set<QueueRight>>();
  for (const { queueId, rights } of queues) {
    byId.set(queueId, new Set([...(byId.get(queueId) ?? []), ...rights]));
  }
  return [...byId].flatMap(([queueId, rights]) =>
    rights.size === 0 ? [] : [{ queueId, rights: rights.has('full') ? (['full'] as QueueRight[]) : [...rights] }],
  );
}

/** Writes the rights of a role or a team in queues, whatever they were. @throws DomainError invalid on `queues` */
export async function replaceQueueRights(
  { tx, tenantId }: CommandScope,
  subject: { roleId: string } | { teamId: string },
  queues: readonly QueueRights[],
): Promise<void> {
  try {
    if ('roleId' in subject) {
      const { roleId } = subject;
      await tx.deleteFrom('roleQueueRights').where('tenantId', '=', tenantId).where('roleId', '=', roleId).execute();
      const rows = queues.map(({ queueId, rights }) => ({ tenantId, roleId, queueId, rights }));
      if (rows.length > 0) await tx.insertInto('roleQueueRights').values(rows).execute();
    } else {
      const { teamId } = subject;
      await tx.deleteFrom('teamQueueRights').where('tenantId', '=', tenantId).where('teamId', '=', teamId).execute();
      const rows = queues.map(({ queueId, rights }) => ({ tenantId, teamId, queueId, rights }));
      if (rows.length > 0) await tx.insertInto('teamQueueRights').values(rows).execute();
    }
  } catch (error) {
    throw isForeignKeyViolation(error) ? fieldError('queues', 'unknown') : error;
  }
}
