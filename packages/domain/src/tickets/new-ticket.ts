import { randomUUID } from 'node:crypto';
import type { Priority, TicketState } from '@redlich/contract';
import { fieldError, isForeignKeyViolation, type CommandScope } from '../kernel/index.ts';
import { transition, type Standing } from './ticket.ts';

export interface NewTicket {
  subject: string;
  customer: { customerId: string; organisationId: string | null };
  queueId: string;
  ownerId?: string | null | undefined;
  priority?: Priority | undefined;
  tags?: readonly string[] | undefined;
  state?: TicketState | undefined;
}

async function nextNumber({ tx, tenantId }: CommandScope): Promise<number> {
  const counter = await tx
    .updateTable('ticketCounters')
    .set((eb) => ({ lastNumber: eb('lastNumber', '+', 1) }))
    .where('tenantId', '=', tenantId)
    .returning('lastNumber')
    .executeTakeFirstOrThrow();
  return counter.lastNumber;
}

/** The row of a ticket without any article; composed by the commands that make tickets. */
export async function insertTicket(
  scope: CommandScope,
  input: NewTicket,
): Promise<{ ticketId: string; number: number }> {
  const { tx, tenantId, now } = scope;
  const fresh: Standing = { state: 'new', turn: 'team', closedAt: null };
  const standing = input.state ? transition(fresh, { kind: 'stateSet', state: input.state, at: now }) : fresh;
  const ticket = { ticketId: randomUUID(), number: await nextNumber(scope) };
  try {
    await tx
      .insertInto('tickets')
      .values({
        tenantId,
        ...ticket,
        ...standing,
        subject: input.subject,
        priority: input.priority ?? 'normal',
        queueId: input.queueId,
        ownerId: input.ownerId ?? null,
        customerId: input.customer.customerId,
        organisationId: input.customer.organisationId,
        tags: [...(input.tags ?? [])],
        createdAt: now,
        updatedAt: now,
      })
      .execute();
  } catch (error) {
    throw unknownReference(error);
  }
  scope.audit({ objectKind: 'ticket', objectId: ticket.ticketId, fields: ['subject', 'customerId', 'queueId'] });
  scope.announce({
    kind: 'ticket.created',
    ticketId: ticket.ticketId,
    articleId: null,
    visibility: 'public',
    customerId: input.customer.customerId,
    organisationId: input.customer.organisationId,
    queueIds: [input.queueId],
  });
  return ticket;
}

/** A reference to another tenant's or a missing row is refused by the composite foreign keys; here it gets its name. */
export function unknownReference(error: unknown): unknown {
  if (!isForeignKeyViolation(error)) return error;
  const constraint = String((error as { constraint?: unknown }).constraint);
  if (constraint === 'tickets_queue') return fieldError('queueId', 'unknown');
  if (constraint === 'tickets_owner') return fieldError('ownerId', 'unknown');
  if (constraint === 'tickets_customer') return fieldError('customer.id', 'unknown');
  return error;
}
