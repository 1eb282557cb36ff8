import { randomUUID } from 'node:crypto';
import type { SetAbsence } from '@redlich/contract';
import { calendarDay, command, DomainError, fieldError, may, notFound, type CommandScope } from '../kernel/index.ts';

/** One's own, or anybody's for whoever manages agents. @throws DomainError forbidden, notFound */
async function requireAgent({ actor, tx, tenantId }: CommandScope, agentId: string): Promise<void> {
  if (agentId !== actor.id && !may(actor, 'agent.update')) throw new DomainError('forbidden', { detail: 'absence' });
  const agent = await tx
    .selectFrom('agents')
    .select('agentId')
    .where('tenantId', '=', tenantId)
    .where('agentId', '=', agentId)
    .forUpdate()
    .executeTakeFirst();
  if (!agent) throw notFound('agent');
}

/**
 * Sets when an agent is out of office; what was set for days to come is replaced.
 * @throws DomainError notFound; forbidden for others; invalid on `until` before the start or in the past, on an unknown,
 *   inactive or same `replacementId`
 */
export const setAbsence = command(
  'absence.set',
  async (scope, { id, from, until, replacementId, note = '' }: SetAbsence & { id: string }): Promise<void> => {
    const { tx, tenantId, now } = scope;
    await requireAgent(scope, id);
    if (until < from) throw fieldError('until', 'endBeforeStart');
    if (until < calendarDay(now)) throw fieldError('until', 'inThePast');
    if (replacementId) await requireReplacement(scope, id, replacementId);
    await tx
      .deleteFrom('absences')
      .where('tenantId', '=', tenantId)
      .where('agentId', '=', id)
      .where('fromOn', '>', calendarDay(now))
      .execute();
    const values = { fromOn: from, untilOn: until, replacementId: replacementId ?? null, note };
    const running = await tx
      .updateTable('absences')
      .set(values)
      .where('tenantId', '=', tenantId)
      .where('agentId', '=', id)
      .where('untilOn', '>=', calendarDay(now))
      .returning('absenceId')
      .executeTakeFirst();
    const absenceId = running?.absenceId ?? randomUUID();
    if (!running)
      await tx
        .insertInto('absences')
        .values({ tenantId, absenceId, agentId: id, ...values, createdAt: now })
        .execute();
    scope.audit({ objectKind: 'agent', objectId: id, fields: ['absence'] });
  },
);

async function requireReplacement({ tx, tenantId }: CommandScope, id: string, replacementId: string): Promise<void> {
  const found = await tx
    .selectFrom('agents')
    .select('agentId')
    .where('tenantId', '=', tenantId)
    .where('agentId', '=', replacementId)
    .where('agentId', '<>', id)
    .where('active', '=', true)
    .executeTakeFirst();
  if (!found) throw fieldError('replacementId', 'unknown');
}

/** Back early: from now on tickets stay. What was planned is off. @throws DomainError notFound; forbidden for others */
export const endAbsence = command('absence.end', async (scope, { id }: { id: string }): Promise<void> => {
  const { tx, tenantId, now } = scope;
  await requireAgent(scope, id);
  const today = calendarDay(now);
  const yesterday = calendarDay(new Date(now.getTime() - 24 * 3_600_000));
  const mine = { tenantId, agentId: id };
  await tx
    .deleteFrom('absences')
    .where('tenantId', '=', mine.tenantId)
    .where('agentId', '=', mine.agentId)
    .where('fromOn', '>', yesterday)
    .where('untilOn', '>=', today)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('absenceHandovers as h')
            .select('h.ticketId')
            .whereRef('h.tenantId', '=', 'absences.tenantId')
            .whereRef('h.absenceId', '=', 'absences.absenceId'),
        ),
      ),
    )
    .execute();
  await tx
    .updateTable('absences')
    .set((eb) => ({ untilOn: yesterday, fromOn: eb.fn('least', ['fromOn', eb.val(yesterday)]), toldAt: now }))
    .where('tenantId', '=', mine.tenantId)
    .where('agentId', '=', mine.agentId)
    .where('untilOn', '>=', today)
    .execute();
  scope.audit({ objectKind: 'agent', objectId: id, fields: ['absence'] });
});
