import { sql } from 'kysely';
import { calendarDay, command, type CommandScope } from '../kernel/index.ts';
import { notifyHolders, type NotificationKind } from '../notifications/index.ts';
import { soonUntil } from './data-request.ts';

const remindersMax = 50;

async function remind(
  scope: CommandScope,
  {
    kind,
    column,
    due,
  }: { kind: NotificationKind; column: 'toldSoonAt' | 'toldOverdueAt'; due: ReturnType<typeof sql> },
): Promise<void> {
  const { tx, tenantId, now } = scope;
  const rows = await tx
    .updateTable('dataRequests')
    .set({ [column]: now })
    .where('tenantId', '=', tenantId)
    .where('dataRequestId', 'in', (eb) =>
      eb
        .selectFrom('dataRequests')
        .select('dataRequestId')
        .where('tenantId', '=', tenantId)
        .where('answeredAt', 'is', null)
        .where(column, 'is', null)
        .where(due as ReturnType<typeof sql<boolean>>)
        .orderBy('dueOn')
        .limit(remindersMax),
    )
    .returning('dataRequestId')
    .execute();
  for (const { dataRequestId } of rows) {
    await notifyHolders(scope, { kind, roles: ['dpo'], objectId: dataRequestId });
    scope.audit({ objectKind: 'dataRequest', objectId: dataRequestId, fields: [column] });
  }
}

/**
 * Part of the nightly run: those who protect data are told of each open request once when its last day is within a week,
 * and once when it is over. The mails name nobody.
 */
export const remindOfDataRequests = command('data-request.remind', async (scope, _: void): Promise<void> => {
  const today = calendarDay(scope.now);
  const overdue = sql<boolean>`due_on < ${today}::date`;
  const soon = sql<boolean>`due_on between ${today}::date and ${soonUntil(today)}::date`;
  await remind(scope, { kind: 'data-request-overdue', column: 'toldOverdueAt', due: overdue });
  await remind(scope, { kind: 'data-request-soon', column: 'toldSoonAt', due: soon });
  scope.audit({ objectKind: 'tenant', objectId: scope.tenantId, fields: [] });
});
