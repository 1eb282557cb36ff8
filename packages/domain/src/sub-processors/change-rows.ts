import { sql } from 'kysely';
import type { SubProcessorChange } from '@redlich/contract';
import { calendarDay, notFound, type QueryScope } from '../kernel/index.ts';

/** Where a change stands on a day, `2026-11-22`. Pure. */
export const changeState = (
  { withdrawnAt, effectiveOn }: { withdrawnAt: Date | null; effectiveOn: string },
  day: string,
): SubProcessorChange['state'] => (withdrawnAt !== null ? 'withdrawn' : effectiveOn > day ? 'announced' : 'inForce');

export const selectChanges = ({ tx, tenantId }: Pick<QueryScope, 'tx' | 'tenantId'>) =>
  tx
    .selectFrom('subProcessorChanges as c')
    .innerJoin('recipients as r', (join) =>
      join.onRef('r.tenantId', '=', 'c.tenantId').onRef('r.recipientId', '=', 'c.recipientId'),
    )
    .select(['c.changeId', 'c.recipientId', 'c.effectiveOn', 'c.reasonDe', 'c.reasonEn', 'c.announcedAt'])
    .select(['c.announcementId', 'c.withdrawnAt', 'r.name'])
    .select((eb) =>
      eb
        .selectFrom('subProcessorObjections as o')
        .whereRef('o.tenantId', '=', 'c.tenantId')
        .whereRef('o.changeId', '=', 'c.changeId')
        .select(
          sql<[number, number]>`array[count(*) filter (where o.answer is null), count(o.answer)]::integer[]`.as('n'),
        )
        .as('objections'),
    )
    .where('c.tenantId', '=', tenantId);

type ChangeRow = Awaited<ReturnType<ReturnType<typeof selectChanges>['executeTakeFirstOrThrow']>>;

export function toChange(row: ChangeRow, now: Date): SubProcessorChange {
  const [open, answered] = row.objections ?? [0, 0];
  return {
    id: row.changeId,
    recipient: { id: row.recipientId, name: row.name },
    state: changeState(row, calendarDay(now)),
    reason: { de: row.reasonDe, en: row.reasonEn },
    announcedAt: row.announcedAt.toISOString(),
    effectiveOn: row.effectiveOn,
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    announcementId: row.announcementId,
    objections: { open, answered },
  };
}

/** @throws DomainError notFound */
export async function readChange(scope: QueryScope, changeId: string): Promise<SubProcessorChange> {
  const row = await selectChanges(scope).where('c.changeId', '=', changeId).executeTakeFirst();
  if (!row) throw notFound('change');
  return toChange(row, scope.now);
}
