import { sql } from 'kysely';
import type { ApiToken } from '@redlich/contract';
import type { QueryScope } from '../kernel/index.ts';

/** Tokens with the names of their people, the newest first. Expired and revoked ones stay to be seen for a month. */
export const tokenRows = ({ tx, tenantId }: Pick<QueryScope, 'tx' | 'tenantId'>) =>
  tx
    .selectFrom('apiTokens as k')
    .leftJoin('agents as a', (join) => join.onRef('a.tenantId', '=', 'k.tenantId').onRef('a.agentId', '=', 'k.agentId'))
    .innerJoin('agents as b', (join) =>
      join.onRef('b.tenantId', '=', 'k.tenantId').onRef('b.agentId', '=', 'k.createdBy'),
    )
    .select(['k.apiTokenId', 'k.agentId', 'k.name', 'k.tokenEnd', 'k.scopes', 'k.createdAt', 'k.expiresAt'])
    .select(['k.lastUsedAt', 'k.revokedAt', 'a.name as agentName', 'b.name as creatorName'])
    .select(sql<boolean>`coalesce(a.active, true)`.as('ownerActive'))
    .where('k.tenantId', '=', tenantId)
    .orderBy('k.createdAt', 'desc')
    .orderBy('k.apiTokenId', 'desc');

type Row = Awaited<ReturnType<ReturnType<typeof tokenRows>['executeTakeFirstOrThrow']>>;

export const toApiToken = (row: Row, now: Date): ApiToken => ({
  id: row.apiTokenId,
  kind: row.agentId === null ? 'service' : 'personal',
  name: row.name,
  end: row.tokenEnd,
  owner: row.agentId === null ? null : { id: row.agentId, name: row.agentName ?? '' },
  createdBy: row.creatorName,
  scopes: row.scopes,
  state: row.revokedAt ? 'revoked' : row.expiresAt <= now ? 'expired' : row.ownerActive ? 'active' : 'ownerInactive',
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
  lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
});
