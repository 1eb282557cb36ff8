import { sql } from 'kysely';
import type { TicketItem, TicketState, UpdateTicket } from '@redlich/contract';
import { recordHandover } from '../absences/index.ts';
import { command, fieldError } from '../kernel/index.ts';
import { readTicketItem } from './get-ticket.ts';
import { mayOwnIn, requireCreateRight } from './in-queues.ts';
import { lockTicket } from './lock-ticket.ts';
import { unknownReference } from './new-ticket.ts';
import { ownerOf, passOn } from './pass-on.ts';
import { tellNewOwner } from './tell-agents.ts';
import { transition, type Standing } from './ticket.ts';

/**
 * Changes state, owner, queue, priority or tags. Taking a new ticket opens it; what is given to somebody absent goes to the
 * replacement.
 * @throws DomainError notFound, invalid on an unknown or inactive owner or queue
 */
export const updateTicket = command(
  'ticket.update',
  async (scope, { id, ...change }: UpdateTicket & { id: string }): Promise<TicketItem> => {
    const { tx, tenantId, now } = scope;
    const ticket = await lockTicket(scope, id);
    const moves = change.queueId !== undefined && change.queueId !== ticket.queueId;
    const target = change.queueId ?? ticket.queueId;
    if (moves) requireCreateRight(scope.actor, target);
    if (change.ownerId && !(await mayOwnIn(scope, change.ownerId, target))) throw fieldError('ownerId', 'unknown');
    const meantFor = change.ownerId;
    const passing = meantFor ? await passOn(scope, { agentId: meantFor, queueId: target }) : undefined;
    if (passing) change.ownerId = ownerOf(passing);
    // Whoever may not work where the ticket goes does not keep it.
    if (moves && change.ownerId === undefined && ticket.ownerId && !(await mayOwnIn(scope, ticket.ownerId, target)))
      change.ownerId = null;
    const taken = ticket.state === 'new' && change.ownerId && change.state === undefined;
    const state: TicketState | undefined = taken ? 'open' : change.state;
    const standing =
      state && state !== ticket.state ? transition(ticket as Standing, { kind: 'stateSet', state, at: now }) : {};
    const fields = (Object.keys(change) as (keyof UpdateTicket)[]).filter((field) => change[field] !== undefined);
    const { ownerId, queueId, priority } = change;
    const set = {
      ...standing,
      ...(ownerId !== undefined && { ownerId }),
      ...(queueId !== undefined && { queueId }),
      ...(priority !== undefined && { priority }),
      ...(change.tags !== undefined && { tags: sql<string[]>`${[...new Set(change.tags)]}::text[]` }),
      updatedAt: now,
    };
    try {
      await tx.updateTable('tickets').set(set).where('tenantId', '=', tenantId).where('ticketId', '=', id).execute();
    } catch (error) {
      throw unknownReference(error);
    }
    if (meantFor && passing) {
      await recordHandover(scope, { agentId: meantFor, ticketIds: [id], passing });
      if (ownerId !== ticket.ownerId) await tellNewOwner(scope, { ticketId: id, meantFor, passing });
    }
    scope.audit({ objectKind: 'ticket', objectId: id, fields });
    scope.announce({
      kind: 'ticket.updated',
      ticketId: id,
      articleId: null,
      visibility: 'public',
      customerId: ticket.customerId,
      organisationId: ticket.organisationId,
      queueIds: moves ? [ticket.queueId, target] : [target],
    });
    return readTicketItem(scope, id, null);
  },
);
