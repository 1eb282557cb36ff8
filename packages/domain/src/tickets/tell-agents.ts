import type { AlertKind } from '@redlich/contract';
import { findAbsence, follow, type Passing } from '../absences/index.ts';
import { raiseAlert, settleTeamAlerts } from '../alerts/index.ts';
import type { CommandScope } from '../kernel/index.ts';
import { mayOwnIn } from './in-queues.ts';
import type { LockedTicket, NewArticle } from './new-article.ts';
import type { TicketEvent } from './ticket.ts';

interface Concern {
  kind: AlertKind;
  ticketId: string;
  queueId: string;
  agentId: string;
}

/** Tells an agent of a ticket, or while out of office whoever stands in; without anybody it waits for the return. */
export async function tellAgent(scope: CommandScope, { kind, ticketId, queueId, agentId }: Concern): Promise<void> {
  if (agentId === scope.actor.id) return;
  const passing = await follow(agentId, {
    absenceOf: (id) => findAbsence(scope, id),
    mayWork: (id) => mayOwnIn(scope, id, queueId),
  });
  const to = passing.kind === 'handedOver' ? passing.agentId : agentId;
  await raiseAlert(scope, { kind, ticketId, to: { agentIds: [to] }, meantFor: to === agentId ? null : agentId });
}

/** Somebody has the ticket now: that one is told, and it is no longer news for the team. */
export async function tellNewOwner(
  scope: CommandScope,
  { ticketId, meantFor, passing }: { ticketId: string; meantFor: string; passing: Passing },
): Promise<void> {
  if (!('agentId' in passing)) return;
  await settleTeamAlerts(scope, ticketId);
  const handedOver = passing.kind === 'handedOver';
  await raiseAlert(scope, {
    kind: handedOver ? 'handedOver' : 'assigned',
    ticketId,
    to: { agentIds: [passing.agentId] },
    meantFor: handedOver ? meantFor : null,
  });
}

/** Whom a new article concerns: of a new ticket the teams of its queue, else the one who has the ticket. */
export async function tellOfArticle(
  scope: CommandScope,
  ticket: LockedTicket,
  { author }: Pick<NewArticle, 'author'>,
  event: TicketEvent | null,
): Promise<void> {
  const { ticketId, queueId, ownerId } = ticket;
  if (event === null && ownerId === null && author.kind === 'customer')
    return raiseAlert(scope, { kind: 'teamTicket', ticketId, to: { teamsOfQueue: queueId } });
  if (event === null || ownerId === null || author.kind === 'system') return;
  // A machine's answer changes nothing, and tells nobody.
  if (author.kind === 'customer' && event.kind !== 'customerWrote') return;
  const kind = author.kind === 'customer' ? 'answered' : 'noted';
  await tellAgent(scope, { kind, ticketId, queueId, agentId: ownerId });
}
