import type { BreachItem, BreachRisk } from '@redlich/contract';
import { fieldError, notFound, type CommandScope, type QueryScope } from '../kernel/index.ts';
import { authorityState, dueAt, type Decisions } from './breach.ts';

export const selectBreaches = ({ tx, tenantId }: Pick<QueryScope, 'tx' | 'tenantId'>) =>
  tx.selectFrom('breaches as b').selectAll('b').where('b.tenantId', '=', tenantId);

export type BreachRow = Awaited<ReturnType<ReturnType<typeof selectBreaches>['executeTakeFirstOrThrow']>>;

export const decisionsOf = (row: BreachRow): Decisions => ({
  noticedAt: row.noticedAt,
  risk: row.risk as BreachRisk | null,
  notifiedAt: row.notifiedAt,
  peopleDecision: row.peopleDecision as Decisions['peopleDecision'],
  announcementId: row.announcementId,
});

export const toItem = (row: BreachRow): BreachItem => ({
  id: row.breachId,
  title: row.title,
  noticedAt: row.noticedAt.toISOString(),
  dueAt: dueAt(row.noticedAt).toISOString(),
  risk: row.risk as BreachRisk | null,
  authority: authorityState(decisionsOf(row)),
  closedAt: row.closedAt?.toISOString() ?? null,
});

/** @throws DomainError notFound */
export async function readBreachRow(scope: Pick<QueryScope, 'tx' | 'tenantId'>, id: string): Promise<BreachRow> {
  const row = await selectBreaches(scope).where('b.breachId', '=', id).executeTakeFirst();
  if (!row) throw notFound('breach');
  return row;
}

/** Locked until the commit. @throws DomainError notFound; conflict on `id` where it is closed */
export async function lockOpenBreach(scope: CommandScope, id: string): Promise<BreachRow> {
  const row = await selectBreaches(scope).where('b.breachId', '=', id).forUpdate().executeTakeFirst();
  if (!row) throw notFound('breach');
  if (row.closedAt !== null) throw fieldError('id', 'breachClosed');
  return row;
}
