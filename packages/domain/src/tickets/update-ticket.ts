import { sql } from 'kysely';
import type { TicketItem, TicketState, UpdateTicket } from '@redlich/contract';
import { command, fieldError, may } from '../kernel/index.ts';
import { findAgent } from '../people/index.ts';
import { readTicketItem } from './get-ticket.ts';
import { lockTicket } from './lock-ticket.ts';
import { unknownReference } from './new-ticket.ts';
import { transition, type Standing } from './ticket.ts';

/**
 * Changes state, owner, queue, priority or tags. Taking a new ticket opens it.
 * @throws DomainError notFound, invalid on an unknown or inactive owner or queue
 */
export const updateTicket = command(
  'ticket.update',
  async (scope, { id, ...change }: UpdateTicket & { id: string }): Promise<TicketItem> => {
    const { tx, tenantId, now } = scope;
    const ticket = await lockTicket(scope, id);
    if (change.ownerId) {
      const owner = await findAgent(scope, change.ownerId);
      if (!owner || owner.state === 'deactivated' || !may(owner.actor, 'ticket.update'))
        throw fieldError('ownerId', 'unknown');
    }
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
    scope.audit({ objectKind: 'ticket', objectId: id, fields });
    scope.announce({
      kind: 'ticket.updated',
      ticketId: id,
      articleId: null,
      visibility: 'public',
      customerId: ticket.customerId,
      organisationId: ticket.organisationId,
    });
    return readTicketItem(scope, id);
  },
);
