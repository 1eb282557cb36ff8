import type { Language } from '@redlich/contract';
import { calendarDay, command } from '../kernel/index.ts';
import { notify } from '../notifications/index.ts';

/**
 * Part of the nightly run: whoever is back and had tickets go to others is told by one mail. The mark and the mail are one
 * transaction, so that a repeated run tells nobody twice.
 */
export const remindReturned = command('absence.remind', async (scope, _: void): Promise<void> => {
  const { tx, tenantId, now } = scope;
  scope.audit({ objectKind: 'absence', objectId: null, fields: ['toldAt'] });
  const back = await tx
    .updateTable('absences')
    .set({ toldAt: now })
    .where('tenantId', '=', tenantId)
    .where('untilOn', '<', calendarDay(now))
    .where('toldAt', 'is', null)
    .returning(['absenceId', 'agentId'])
    .execute();
  for (const { absenceId, agentId } of back) {
    const found = await tx
      .selectFrom('absenceHandovers as h')
      .innerJoin('agents as a', (join) => join.onRef('a.tenantId', '=', 'h.tenantId').on('a.agentId', '=', agentId))
      .leftJoin('logins as l', (join) =>
        join.onRef('l.tenantId', '=', 'a.tenantId').onRef('l.agentId', '=', 'a.agentId'),
      )
      .select('l.language')
      .where('h.tenantId', '=', tenantId)
      .where('h.absenceId', '=', absenceId)
      .where('a.active', '=', true)
      .limit(1)
      .executeTakeFirst();
    if (!found) continue;
    const language = (found.language as Language | null) ?? 'de';
    await notify(scope, { kind: 'absence-over', person: { agentId }, language });
  }
});
