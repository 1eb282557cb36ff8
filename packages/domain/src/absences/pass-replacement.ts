import { calendarDay, type CommandScope } from '../kernel/index.ts';

/**
 * Whoever had an agent stand in, now or in days to come, has the successor do so; without one, or where that is the absent
 * one, nobody stands in.
 */
export async function passReplacement(
  { tx, tenantId, now }: CommandScope,
  { from, to }: { from: string; to: string | null },
): Promise<void> {
  await tx
    .updateTable('absences')
    .set((eb) => ({ replacementId: eb.fn('nullif', [eb.val(to), 'agentId']) }))
    .where('tenantId', '=', tenantId)
    .where('replacementId', '=', from)
    .where('untilOn', '>=', calendarDay(now))
    .execute();
}
