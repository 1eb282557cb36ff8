import type { SupportAccess } from '@redlich/contract';
import { notFound, type CommandScope, type QueryScope } from '../kernel/index.ts';

export function accessRows({ tx, tenantId }: QueryScope) {
  return tx
    .selectFrom('supportAccesses as s')
    .leftJoin('agents as a', (join) =>
      join.onRef('a.tenantId', '=', 's.tenantId').onRef('a.agentId', '=', 's.grantedBy'),
    )
    .select(['s.supportAccessId', 's.operatorId', 's.operatorName', 's.reason', 's.requestedAt', 's.access'])
    .select(['s.grantedAt', 's.expiresAt', 's.endedAt', 's.endedBy', 'a.name as grantedByName'])
    .where('s.tenantId', '=', tenantId);
}

type Row = Awaited<ReturnType<ReturnType<typeof accessRows>['executeTakeFirstOrThrow']>>;

const stateOf = (row: Row, now: Date): SupportAccess['state'] => {
  if (row.endedAt) return row.grantedAt || row.endedBy === 'operator' ? 'ended' : 'refused';
  if (!row.grantedAt) return 'requested';
  return row.expiresAt! > now ? 'granted' : 'expired';
};

export const toSupportAccess = (row: Row, now: Date): SupportAccess => ({
  id: row.supportAccessId,
  state: stateOf(row, now),
  operatorName: row.operatorName,
  reason: row.reason,
  requestedAt: row.requestedAt.toISOString(),
  access: row.access as SupportAccess['access'],
  grantedAt: row.grantedAt?.toISOString() ?? null,
  grantedByName: row.grantedByName,
  expiresAt: row.expiresAt?.toISOString() ?? null,
  endedAt: row.endedAt?.toISOString() ?? null,
  endedBy: row.endedBy as SupportAccess['endedBy'],
});

/** @throws DomainError notFound */
export async function readAccess(scope: QueryScope, id: string): Promise<SupportAccess> {
  const row = await accessRows(scope).where('s.supportAccessId', '=', id).executeTakeFirst();
  if (!row) throw notFound('support access');
  return toSupportAccess(row, scope.now);
}

/** The access with its state, locked until the command commits. @throws DomainError notFound */
export async function lockAccess(scope: CommandScope, id: string) {
  const row = await accessRows(scope).where('s.supportAccessId', '=', id).forUpdate('s').executeTakeFirst();
  if (!row) throw notFound('support access');
  return { operatorId: row.operatorId, state: stateOf(row, scope.now) };
}
