import { sql } from 'kysely';
import { fieldError, type CommandScope } from '../kernel/index.ts';
import { mayOwnIn } from './in-queues.ts';

/**
 * Gives every open ticket of an agent to another one, or to nobody; tickets in queues where that one may not answer become
 * nobody's.
 * @throws DomainError invalid on `handOverTo` for one who answers in none of these queues
 */
export async function handOverTickets(
  scope: CommandScope,
  { from, to }: { from: string; to: string | null },
): Promise<number> {
  const { tx, tenantId, now } = scope;
  const held = await tx
    .selectFrom('tickets')
    .select('queueId')
    .distinct()
    .where('tenantId', '=', tenantId)
    .where('ownerId', '=', from)
    .where('state', '<>', 'closed')
    .execute();
  const theirs: string[] = [];
  if (to) {
    for (const { queueId } of held) if (await mayOwnIn(scope, to, queueId)) theirs.push(queueId);
    if (held.length > 0 && theirs.length === 0) throw fieldError('handOverTo', 'unknown');
  }
  const given = await tx
    .updateTable('tickets')
    .set({
      ownerId: sql<string | null>`case when queue_id = any(${theirs}::uuid[]) then ${to}::uuid end`,
      updatedAt: now,
    })
    .where('tenantId', '=', tenantId)
    .where('ownerId', '=', from)
    .where('state', '<>', 'closed')
    .returning(['ticketId', 'customerId', 'organisationId', 'queueId'])
    .execute();
  for (const { queueId, ...ticket } of given) {
    scope.audit({ objectKind: 'ticket', objectId: ticket.ticketId, fields: ['ownerId'] });
    scope.announce({
      kind: 'ticket.updated',
      articleId: null,
      visibility: 'internal',
      ...ticket,
      queueIds: [queueId],
    });
  }
  return given.length;
}
