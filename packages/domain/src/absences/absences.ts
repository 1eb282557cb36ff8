import type { Absence } from '@redlich/contract';
import { calendarDay, type QueryScope } from '../kernel/index.ts';

export type Reading = Pick<QueryScope, 'tx' | 'tenantId' | 'now'>;

const select = ({ tx, tenantId }: Reading) =>
  tx
    .selectFrom('absences as b')
    .leftJoin('agents as r', (join) =>
      join.onRef('r.tenantId', '=', 'b.tenantId').onRef('r.agentId', '=', 'b.replacementId'),
    )
    .select([
      'b.absenceId',
      'b.agentId',
      'b.fromOn',
      'b.untilOn',
      'b.replacementId',
      'b.note',
      'r.name as replacementName',
    ])
    .where('b.tenantId', '=', tenantId);

/** Who is absent today or will be, the next time of each. */
export async function readAbsences(scope: Reading): Promise<Map<string, Absence>> {
  const today = calendarDay(scope.now);
  const rows = await select(scope).where('b.untilOn', '>=', today).orderBy('b.fromOn', 'desc').execute();
  return new Map(
    rows.map((row) => [
      row.agentId,
      {
        from: row.fromOn,
        until: row.untilOn,
        replacement: row.replacementId === null ? null : { id: row.replacementId, name: row.replacementName ?? '' },
        note: row.note,
        isNow: row.fromOn <= today,
      },
    ]),
  );
}

/** The absence of an agent on this day. */
export function findAbsence({ tx, tenantId, now }: Reading, agentId: string) {
  const today = calendarDay(now);
  return tx
    .selectFrom('absences')
    .select(['absenceId', 'replacementId'])
    .where('tenantId', '=', tenantId)
    .where('agentId', '=', agentId)
    .where('fromOn', '<=', today)
    .where('untilOn', '>=', today)
    .executeTakeFirst();
}
