import { sql } from 'kysely';
import type { Language, Session } from '@redlich/contract';
import { withTenant } from '@redlich/db';
import { everyQueue, type Actor, type Ports } from '../kernel/index.ts';
import { findAgent } from '../people/index.ts';
import { effectivePermissions } from './scopes.ts';
import { hashOfApiToken, isToken } from './token-text.ts';

/** Who asks by a token. */
export interface TokenAccess {
  apiTokenId: string;
  actor: Actor;
  session: Session;
}

/**
 * Whoever a token speaks for, with what it allows at this moment.
 * @returns undefined for what is no token, or one that is unknown here, expired, revoked, or whose agent is deactivated
 */
export async function openByToken(ports: Ports, tenantId: string, token: string): Promise<TokenAccess | undefined> {
  if (!isToken(token)) return undefined;
  const now = ports.clock.now();
  const row = await withTenant(ports.db, tenantId, async (tx) => {
    const found = await tx
      .selectFrom('apiTokens as k')
      .leftJoin('agents as a', (join) =>
        join.onRef('a.tenantId', '=', 'k.tenantId').onRef('a.agentId', '=', 'k.agentId'),
      )
      .leftJoin('logins as l', (join) =>
        join.onRef('l.tenantId', '=', 'a.tenantId').onRef('l.agentId', '=', 'a.agentId'),
      )
      .select(['k.apiTokenId', 'k.agentId', 'k.name as tokenName', 'k.scopes', 'k.expiresAt', 'k.lastUsedAt'])
      .select(['a.name', 'a.email', 'l.language'])
      .where('k.tenantId', '=', tenantId)
      .where('k.tokenHash', '=', hashOfApiToken(ports.secret, token))
      .where('k.revokedAt', 'is', null)
      .where('k.expiresAt', '>', now)
      .where(sql<boolean>`coalesce(a.active, true)`)
      .executeTakeFirst();
    // To the minute: precise enough to notice a forgotten token, and one write a minute at most.
    const minute = new Date(Math.floor(now.getTime() / 60_000) * 60_000);
    if (found && (found.lastUsedAt === null || found.lastUsedAt < minute)) {
      await tx
        .updateTable('apiTokens')
        .set({ lastUsedAt: minute })
        .where('tenantId', '=', tenantId)
        .where('apiTokenId', '=', found.apiTokenId)
        .execute();
    }
    const owner = found?.agentId ? await findAgent({ tx, tenantId }, found.agentId) : undefined;
    return found && { ...found, owner };
  });
  if (!row) return undefined;
  const actor = actorOf(row);
  return {
    apiTokenId: row.apiTokenId,
    actor,
    session: {
      person: {
        id: row.agentId ?? row.apiTokenId,
        kind: 'agent',
        roles: (row.owner?.roles ?? []).map(({ id, builtIn, name }) => ({ id, builtIn, name })),
        name: row.name ?? row.tokenName,
        email: row.email ?? '',
        language: (row.language as Language | null) ?? 'de',
      },
      permissions: [...actor.permissions].sort(),
      factorDuty: null,
      expiresAt: row.expiresAt.toISOString(),
    },
  };
}

interface TokenRow {
  apiTokenId: string;
  scopes: string[];
  owner: { actor: Actor } | undefined;
}

function actorOf({ apiTokenId, owner, scopes }: TokenRow): Actor {
  if (!owner) {
    const permissions = effectivePermissions(scopes, 'tenant');
    return { kind: 'system', id: null, loginId: null, permissions, queues: everyQueue, apiTokenId };
  }
  return { ...owner.actor, permissions: effectivePermissions(scopes, owner.actor.permissions), apiTokenId };
}
