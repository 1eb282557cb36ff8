import { sql } from 'kysely';
import type { OwnProcessingObjection, ProcessingObjection, Stoppable } from '@redlich/contract';
import { notFound, type QueryScope } from '../kernel/index.ts';
import { customerName } from '../people/index.ts';

export type Reading = Pick<QueryScope, 'tx' | 'tenantId'>;

export const selectObjections = ({ tx, tenantId }: Reading) =>
  tx
    .selectFrom('processingObjections as b')
    .leftJoin('customers as c', (join) =>
      join.onRef('c.tenantId', '=', 'b.tenantId').onRef('c.customerId', '=', 'b.customerId'),
    )
    .leftJoin('agents as r', (join) =>
      join.onRef('r.tenantId', '=', 'b.tenantId').onRef('r.agentId', '=', 'b.recordedBy'),
    )
    .leftJoin('agents as d', (join) =>
      join.onRef('d.tenantId', '=', 'b.tenantId').onRef('d.agentId', '=', 'b.decidedBy'),
    )
    .leftJoin('dataRequests as q', (join) =>
      join.onRef('q.tenantId', '=', 'b.tenantId').onRef('q.dataRequestId', '=', 'b.dataRequestId'),
    )
    .leftJoin('restrictions as s', (join) =>
      join
        .onRef('s.tenantId', '=', 'b.tenantId')
        .onRef('s.restrictionId', '=', 'b.restrictionId')
        .on('s.liftedAt', 'is', null),
    )
    .select(['b.processingObjectionId', 'b.kind', 'b.activityId', 'b.purposeDe', 'b.purposeEn', 'b.stops'])
    .select(['b.restricts', 'b.reasons', 'b.source', 'b.objectedAt', 'b.decision', 'b.decidedAt', 'b.grounds'])
    .select(['b.endedAt', 'b.endedAs', 'b.customerId', 'c.firstName', 'c.lastName', 'c.email'])
    .select(['r.agentId as recorderId', 'r.name as recorderName', 'd.agentId as deciderId', 'd.name as deciderName'])
    .select(['q.dataRequestId', 'q.number', 's.restrictionId'])
    .where('b.tenantId', '=', tenantId);

export type ObjectionRow = Awaited<ReturnType<ReturnType<typeof selectObjections>['executeTakeFirstOrThrow']>>;

const agent = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? '' });

export const toOwn = (row: ObjectionRow): OwnProcessingObjection => ({
  id: row.processingObjectionId,
  kind: row.kind as OwnProcessingObjection['kind'],
  purpose: { de: row.purposeDe, en: row.purposeEn },
  stops: row.stops as Stoppable[],
  restricts: row.restricts,
  reasons: row.reasons,
  objectedAt: row.objectedAt.toISOString(),
  decision: row.decision as OwnProcessingObjection['decision'],
  decidedAt: row.decidedAt?.toISOString() ?? null,
  grounds: row.grounds,
  endedAt: row.endedAt?.toISOString() ?? null,
  endedAs: row.endedAs as OwnProcessingObjection['endedAs'],
});

export const toObjection = (row: ObjectionRow): ProcessingObjection => ({
  ...toOwn(row),
  activityId: row.activityId,
  customer: row.customerId === null ? null : { id: row.customerId, name: customerName(row), email: row.email! },
  source: row.source as ProcessingObjection['source'],
  recordedBy: agent(row.recorderId, row.recorderName),
  decidedBy: agent(row.deciderId, row.deciderName),
  dataRequest: row.dataRequestId === null ? null : { id: row.dataRequestId, number: row.number! },
  restrictionId: row.restrictionId,
});

/** @throws DomainError notFound */
export async function readObjection(scope: Reading, id: string): Promise<ProcessingObjection> {
  const row = await selectObjections(scope).where('b.processingObjectionId', '=', id).executeTakeFirst();
  if (!row) throw notFound('objection');
  return toObjection(row);
}

/** The newest first; what is in force, and the latest that are over. */
export async function readObjectionsOf(scope: Reading, customerId: string): Promise<ObjectionRow[]> {
  return selectObjections(scope)
    .where('b.customerId', '=', customerId)
    .orderBy(sql`b.ended_at is not null`)
    .orderBy('b.objectedAt', 'desc')
    .limit(200)
    .execute();
}
