import { sql } from 'kysely';
import type { Priority, QueueRight, TicketItem, TicketState, Turn } from '@redlich/contract';
import { mayInQueue, queuesWith, type Actor, type QueryScope } from '../kernel/index.ts';
import { customerName, ownOrShared, sharedOrganisation } from '../people/index.ts';
import { inQueues } from './in-queues.ts';

/**
 * Tickets with the names a list shows. Customers see their own and what is shared with them, agents the queues in which
 * they have the right; the filter is part of every read. `null`: what the command at hand has changed, wherever it is now.
 */
export function visibleTickets(scope: Pick<QueryScope, 'tx' | 'tenantId' | 'actor'>, right: QueueRight | null) {
  const { tx, tenantId, actor } = scope;
  const tickets = tx
    .selectFrom('tickets as t')
    .leftJoin('customers as c', (join) =>
      join.onRef('c.tenantId', '=', 't.tenantId').onRef('c.customerId', '=', 't.customerId'),
    )
    .innerJoin('queues as q', (join) =>
      join.onRef('q.tenantId', '=', 't.tenantId').onRef('q.queueId', '=', 't.queueId'),
    )
    .leftJoin('agents as a', (join) => join.onRef('a.tenantId', '=', 't.tenantId').onRef('a.agentId', '=', 't.ownerId'))
    .leftJoin('organisations as o', (join) =>
      join.onRef('o.tenantId', '=', 't.tenantId').onRef('o.organisationId', '=', 't.organisationId'),
    )
    .select(['t.ticketId', 't.number', 't.subject', 't.state', 't.turn', 't.priority', 't.tags', 't.articleCount'])
    .select([
      't.createdAt',
      't.updatedAt',
      't.closedAt',
      't.anonymisedAt',
      't.queueId',
      't.ownerId',
      't.customerId',
      't.organisationId',
    ])
    .select([
      'c.firstName',
      'c.lastName',
      'c.email',
      'q.name as queueName',
      'a.name as ownerName',
      'o.name as organisationName',
      'o.isVip',
    ])
    .where('t.tenantId', '=', tenantId);
  if (actor.kind === 'customer') return tickets.where(ownOrShared(scope));
  const queues = right === null ? undefined : inQueues(actor, right);
  return queues ? tickets.where(queues) : tickets;
}

type Row = Awaited<ReturnType<ReturnType<typeof visibleTickets>['executeTakeFirstOrThrow']>>;

/** What this actor may see of a ticket: a customer gets neither owner, queue, priority, tags nor organisation. */
export function toTicketItem(row: Row, actor: Actor): TicketItem {
  const shared: TicketItem = {
    id: row.ticketId,
    number: row.number,
    subject: row.subject,
    state: row.state as TicketState,
    turn: row.turn as Turn,
    customer: row.customerId === null ? null : { id: row.customerId, name: customerName(row), email: row.email! },
    anonymisedAt: row.anonymisedAt?.toISOString() ?? null,
    articleCount: row.articleCount,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
  };
  if (actor.kind === 'customer') return shared;
  return {
    ...shared,
    priority: row.priority as Priority,
    queue: { id: row.queueId, name: row.queueName },
    owner: row.ownerId ? { id: row.ownerId, name: row.ownerName ?? '' } : null,
    organisation: row.organisationId
      ? { id: row.organisationId, name: row.organisationName ?? '', isVip: row.isVip ?? false }
      : null,
    tags: row.tags,
    ...(!mayInQueue(actor.queues, row.queueId, 'read') && { mayRead: false as const }),
  };
}

/**
 * Ids of the tickets a text finds; `search_tickets` keeps a customer to the own and shared ones, an agent to queues. As an
 * array, known before the list is read: as rows the planner takes them for many and walks the tenant's tickets to meet them.
 */
export function foundBy(scope: Pick<QueryScope, 'tenantId' | 'actor'>, text: string) {
  const isCustomer = scope.actor.kind === 'customer';
  const customerId = isCustomer ? scope.actor.id : null;
  const organisationId = isCustomer ? sharedOrganisation(scope) : sql`null`;
  const queues = isCustomer ? 'all' : queuesWith(scope.actor.queues, 'read');
  return sql<
    string[]
  >`array(select found from platform.search_tickets(${text}, ${customerId}::uuid, ${organisationId}::uuid,
    ${queues === 'all' ? null : queues}::uuid[], 300) as found)`;
}
