import type { RetentionChange } from '@redlich/contract';
import type { QueryScope } from '../kernel/index.ts';
import { toClass } from './classes.ts';

export const changesOf = ({ tx, tenantId }: Pick<QueryScope, 'tx' | 'tenantId'>) =>
  tx
    .selectFrom('retentionChanges as r')
    .leftJoin('queues as q', (join) => join.onRef('q.tenantId', '=', 'r.tenantId').onRef('q.queueId', '=', 'r.queueId'))
    .leftJoin('organisations as o', (join) =>
      join.onRef('o.tenantId', '=', 'r.tenantId').onRef('o.organisationId', '=', 'r.organisationId'),
    )
    .leftJoin('contracts as k', (join) =>
      join.onRef('k.tenantId', '=', 'r.tenantId').onRef('k.contractId', '=', 'r.contractId'),
    )
    .leftJoin('agents as a', (join) =>
      join.onRef('a.tenantId', '=', 'r.tenantId').onRef('a.agentId', '=', 'r.plannedBy'),
    )
    .selectAll('r')
    .select(['q.name as queueName', 'o.name as organisationName', 'k.number as contractNumber', 'a.name as agentName'])
    .where('r.tenantId', '=', tenantId);

export type ChangeRow = Awaited<ReturnType<ReturnType<typeof changesOf>['executeTakeFirstOrThrow']>>;

export const toChange = (row: ChangeRow): RetentionChange => ({
  id: row.changeId,
  category: row.category as RetentionChange['category'],
  class: toClass(row),
  terms: row.period === null ? null : { period: row.period, ...termsOf(row) },
  reason: row.reason,
  state: row.state as RetentionChange['state'],
  plannedAt: row.plannedAt.toISOString(),
  plannedBy: row.plannedBy === null ? null : { id: row.plannedBy, name: row.agentName ?? '' },
  takesEffectAt: row.takesEffectAt.toISOString(),
  endedAt: row.endedAt?.toISOString() ?? null,
});

type Terms = Omit<NonNullable<RetentionChange['terms']>, 'period'>;
const termsOf = (row: ChangeRow): Terms => ({
  toYearEnd: row.toYearEnd,
  start: row.startEvent as Terms['start'],
  action: row.action as Terms['action'],
  statute: row.statute as Terms['statute'],
});
