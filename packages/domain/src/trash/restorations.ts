import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { TrashRestoration } from '@redlich/contract';
import {
  calendarDay,
  command,
  DomainError,
  fieldError,
  isUniqueViolation,
  notFound,
  query,
  seeLocked,
  type QueryScope,
} from '../kernel/index.ts';

const dayMs = 86_400_000;
const sparedDays = 30;
const shownMax = 100;

const restorations = ({ tx, tenantId }: QueryScope) =>
  tx
    .selectFrom('trashRestorations as r')
    .leftJoin('agents as a', (join) => join.onRef('a.tenantId', '=', 'r.tenantId').onRef('a.agentId', '=', 'r.askedBy'))
    .leftJoin('agents as d', (join) =>
      join.onRef('d.tenantId', '=', 'r.tenantId').onRef('d.agentId', '=', 'r.decidedBy'),
    )
    .select(['r.restorationId', 'r.ticketNumber', 'r.reason', 'r.askedAt', 'r.askedBy', 'r.outcome', 'r.decidedAt'])
    .select(['r.decidedBy', 'a.name as askerName', 'd.name as deciderName', 'r.ticketId'])
    .where('r.tenantId', '=', tenantId);

type Row = Awaited<ReturnType<ReturnType<typeof restorations>['executeTakeFirstOrThrow']>>;
const person = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? '' });

const toRestoration = (row: Row): TrashRestoration => ({
  id: row.restorationId,
  ticketNumber: row.ticketNumber,
  reason: row.reason,
  askedAt: row.askedAt.toISOString(),
  askedBy: person(row.askedBy, row.askerName),
  // What nobody decided on in time went with its ticket.
  state: (row.outcome ?? (row.ticketId === null ? 'gone' : 'open')) as TrashRestoration['state'],
  decidedAt: row.decidedAt?.toISOString() ?? null,
  decidedBy: person(row.decidedBy, row.deciderName),
});

async function readRestoration(scope: QueryScope, id: string): Promise<TrashRestoration> {
  const row = await restorations(scope).where('r.restorationId', '=', id).executeTakeFirst();
  if (!row) throw notFound('restoration');
  return toRestoration(row);
}

/** The newest 100. */
export const listRestorations = query('trash.list-restorations', async (scope, _: void) => {
  const rows = await restorations(scope)
    .orderBy('r.askedAt', 'desc')
    .orderBy('r.restorationId', 'desc')
    .limit(shownMax)
    .execute();
  return { items: rows.map(toRestoration) };
});

/** @throws DomainError notFound where the ticket is not in the trash; conflict where somebody asked already */
export const askForRestoration = command(
  'trash.ask',
  async (scope, { id: ticketId, reason }: { id: string; reason: string }): Promise<TrashRestoration> => {
    const { tx, tenantId, now, actor } = scope;
    await seeLocked(scope);
    const ticket = await tx
      .selectFrom('tickets')
      .select('number')
      .where('tenantId', '=', tenantId)
      .where('ticketId', '=', ticketId)
      .where('lockedAs', '=', 'TRASH')
      .executeTakeFirst();
    if (!ticket) throw notFound('trashed ticket');
    const restorationId = randomUUID();
    try {
      await tx
        .insertInto('trashRestorations')
        .values({
          tenantId,
          restorationId,
          ticketId,
          ticketNumber: ticket.number,
          reason,
          askedAt: now,
          askedBy: actor.kind === 'agent' ? actor.id : null,
        })
        .execute();
    } catch (error) {
      if (isUniqueViolation(error)) throw new DomainError('conflict', { detail: 'asked for already' });
      throw error;
    }
    scope.audit({ objectKind: 'ticket', objectId: ticketId, fields: ['trashedAt'] });
    return readRestoration(scope, restorationId);
  },
);

interface Decision {
  id: string;
  isRestored: boolean;
}

/**
 * Somebody else than who asked restores the ticket, or leaves it where it is. Restored it is seen again as it was, and no
 * rule takes it for thirty days.
 * @throws DomainError notFound; forbidden `ownRestoration` to who asked; conflict where it is decided or the ticket gone
 */
export const decideOnRestoration = command(
  'trash.decide',
  async (scope, { id, isRestored }: Decision): Promise<TrashRestoration> => {
    const { tx, tenantId, now, actor } = scope;
    await seeLocked(scope);
    const asked = await tx
      .selectFrom('trashRestorations')
      .select(['ticketId', 'askedBy', 'outcome'])
      .where('tenantId', '=', tenantId)
      .where('restorationId', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!asked) throw notFound('restoration');
    if (asked.outcome !== null || asked.ticketId === null)
      throw new DomainError('conflict', { detail: 'decided already, or gone' });
    if (actor.kind !== 'agent' || asked.askedBy === actor.id) throw fieldError('isRestored', 'ownRestoration');
    await tx
      .updateTable('trashRestorations')
      .set({ outcome: isRestored ? 'restored' : 'refused', decidedAt: now, decidedBy: actor.id })
      .where('tenantId', '=', tenantId)
      .where('restorationId', '=', id)
      .execute();
    if (isRestored)
      await tx
        .updateTable('tickets')
        .set({
          trashedAt: null,
          // A hold or a restriction that came meanwhile keeps hiding it.
          lockedAs: sql`nullif(locked_as, 'TRASH')`,
          lockedAt: sql`case when locked_as <> 'TRASH' then locked_at end`,
          sparedUntil: calendarDay(new Date(now.getTime() + sparedDays * dayMs)),
        })
        .where('tenantId', '=', tenantId)
        .where('ticketId', '=', asked.ticketId)
        .execute();
    scope.audit({ objectKind: 'ticket', objectId: asked.ticketId, fields: ['trashedAt'] });
    return readRestoration(scope, id);
  },
);
