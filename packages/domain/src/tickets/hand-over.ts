import { recordHandover, type Passing } from '../absences/index.ts';
import { raiseAlert } from '../alerts/index.ts';
import { fieldError, type CommandScope } from '../kernel/index.ts';
import { mayOwnIn } from './in-queues.ts';
import { ownerOf, passOn } from './pass-on.ts';

interface HandOver {
  from: string;
  to: string | null;
}

/**
 * Gives every open ticket of an agent to another one, or to nobody. Who is out of office has the replacement get them;
 * tickets in queues where that one may not answer become nobody's. Each is told once, however many they are.
 * @throws DomainError invalid on `handOverTo` for one who answers in none of these queues
 */
export async function handOverTickets(scope: CommandScope, { from, to }: HandOver): Promise<number> {
  const { tx, tenantId } = scope;
  const held = await tx
    .selectFrom('tickets')
    .select('queueId')
    .distinct()
    .where('tenantId', '=', tenantId)
    .where('ownerId', '=', from)
    .where('state', '<>', 'closed')
    .execute();
  const ways = new Map<string, Passing>();
  for (const { queueId } of held) {
    if (to && (await mayOwnIn(scope, to, queueId))) ways.set(queueId, await passOn(scope, { agentId: to, queueId }));
  }
  if (to && held.length > 0 && ways.size === 0) throw fieldError('handOverTo', 'unknown');
  const given = new Map<string, number>();
  let all = 0;
  for (const { queueId } of held) {
    const passing = ways.get(queueId);
    const ownerId = passing ? ownerOf(passing) : null;
    const ticketIds = await giveIn(scope, { queueId, from, ownerId });
    all += ticketIds.length;
    if (to && passing) await recordHandover(scope, { agentId: to, ticketIds, passing });
    if (ownerId) given.set(ownerId, (given.get(ownerId) ?? 0) + ticketIds.length);
  }
  for (const [agentId, times] of given)
    await raiseAlert(scope, { kind: 'handedOver', ticketId: null, to: { agentIds: [agentId] }, meantFor: from, times });
  return all;
}

/** The tickets of one queue. @returns which they were */
async function giveIn(
  scope: CommandScope,
  { queueId, from, ownerId }: { queueId: string; from: string; ownerId: string | null },
): Promise<string[]> {
  const { tx, tenantId, now } = scope;
  const given = await tx
    .updateTable('tickets')
    .set({ ownerId, updatedAt: now })
    .where('tenantId', '=', tenantId)
    .where('ownerId', '=', from)
    .where('queueId', '=', queueId)
    .where('state', '<>', 'closed')
    .returning(['ticketId', 'customerId', 'organisationId'])
    .execute();
  for (const ticket of given) {
    scope.audit({ objectKind: 'ticket', objectId: ticket.ticketId, fields: ['ownerId'] });
    scope.announce({ kind: 'ticket.updated', articleId: null, visibility: 'internal', ...ticket, queueIds: [queueId] });
  }
  return given.map(({ ticketId }) => ticketId);
}
