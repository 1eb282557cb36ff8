import { sql } from 'kysely';
import type { Handover, OwnAbsence } from '@redlich/contract';
import { withTenant } from '@redlich/db';
import { calendarDay, query, queuesWith, type CommandScope, type QueryScope, type Scope } from '../kernel/index.ts';
import { findAbsence, readAbsences } from './absences.ts';
import type { Passing } from './replace.ts';

/** Keeps what became of tickets that were meant for somebody absent. */
export async function recordHandover(
  scope: CommandScope,
  { agentId, ticketIds, passing }: { agentId: string; ticketIds: readonly string[]; passing: Passing },
): Promise<void> {
  if (passing.kind === 'present' || ticketIds.length === 0) return;
  const absence = await findAbsence(scope, agentId);
  if (!absence) return;
  const values = {
    ownerId: passing.kind === 'handedOver' ? passing.agentId : null,
    reason: passing.kind,
    handedAt: scope.now,
  };
  await scope.tx
    .insertInto('absenceHandovers')
    .values(
      ticketIds.map((ticketId) => ({ tenantId: scope.tenantId, absenceId: absence.absenceId, ticketId, ...values })),
    )
    .onConflict((conflict) => conflict.columns(['tenantId', 'absenceId', 'ticketId']).doUpdateSet(values))
    .execute();
}

/** Whom a ticket was meant for, as long as that explains who has it now: the ticket's head says so. */
export async function findHandover(
  { tx, tenantId, now }: QueryScope,
  { ticketId, ownerId }: { ticketId: string; ownerId: string | null },
): Promise<Handover | null> {
  const row = await tx
    .selectFrom('absenceHandovers as h')
    .innerJoin('absences as b', (join) =>
      join.onRef('b.tenantId', '=', 'h.tenantId').onRef('b.absenceId', '=', 'h.absenceId'),
    )
    .innerJoin('agents as a', (join) =>
      join.onRef('a.tenantId', '=', 'b.tenantId').onRef('a.agentId', '=', 'b.agentId'),
    )
    .select(['a.agentId', 'a.name', 'b.untilOn', 'h.reason', 'h.ownerId'])
    .where('h.tenantId', '=', tenantId)
    .where('h.ticketId', '=', ticketId)
    .where('b.untilOn', '>=', calendarDay(now))
    .orderBy('h.handedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row || row.ownerId !== ownerId) return null;
  return {
    meantFor: { id: row.agentId, name: row.name },
    until: row.untilOn,
    reason: row.reason as Handover['reason'],
  };
}

/** The own absence, and what went to others meanwhile, the newest 100 of those that may still be read. */
export const getOwnAbsence = query('absence.get-own', async (scope, _: void): Promise<OwnAbsence> => {
  const { tx, tenantId, actor } = scope;
  const readable = queuesWith(actor.queues, 'read');
  let handed = tx
    .selectFrom('absenceHandovers as h')
    .innerJoin('absences as b', (join) =>
      join.onRef('b.tenantId', '=', 'h.tenantId').onRef('b.absenceId', '=', 'h.absenceId'),
    )
    .innerJoin('tickets as t', (join) =>
      join.onRef('t.tenantId', '=', 'h.tenantId').onRef('t.ticketId', '=', 'h.ticketId'),
    )
    .leftJoin('agents as o', (join) => join.onRef('o.tenantId', '=', 't.tenantId').onRef('o.agentId', '=', 't.ownerId'))
    .select(['t.ticketId', 't.number', 't.subject', 't.state', 't.queueId', 'h.handedAt', 'h.reason'])
    .select(['o.agentId as ownerId', 'o.name as ownerName'])
    .where('h.tenantId', '=', tenantId)
    .where('b.agentId', '=', actor.id)
    .orderBy('h.handedAt', 'desc')
    .limit(100);
  if (readable !== 'all') handed = handed.where(sql<boolean>`t.queue_id = any(${readable}::uuid[])`);
  const rows = await handed.execute();
  return {
    absence: (await readAbsences(scope)).get(actor.id ?? '') ?? null,
    handed: rows.map((row) => ({
      ticket: { id: row.ticketId, number: row.number, subject: row.subject, state: row.state as 'open' },
      owner: row.ownerId === null ? null : { id: row.ownerId, name: row.ownerName ?? '' },
      reason: row.reason as Handover['reason'],
      at: row.handedAt.toISOString(),
    })),
  };
});

const keptMs = 30 * 24 * 3_600_000;

/** Part of the nightly run: absences go thirty days after their end, with the record of what was handed over. */
export async function deleteOldAbsences({ ports, tenantId }: Scope): Promise<void> {
  const before = calendarDay(new Date(ports.clock.now().getTime() - keptMs));
  await withTenant(ports.db, tenantId, (tx) =>
    tx.deleteFrom('absences').where('tenantId', '=', tenantId).where('untilOn', '<', before).execute(),
  );
}
