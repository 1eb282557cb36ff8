import type { OwnSession } from '@redlich/contract';
import { query, type QueryScope } from '../kernel/index.ts';
import { keyedHash } from './fresh.ts';

/** Where somebody is logged in, last used first; at most 50. `token` tells which of them is the one that asks. */
export async function sessionsOf(
  { tx, tenantId, ports, now }: QueryScope,
  { loginId, token }: { loginId: string | null; token: string },
): Promise<OwnSession[]> {
  const rows = await tx
    .selectFrom('sessions as s')
    .leftJoin('accessRules as r', 'r.tenantId', 's.tenantId')
    .select(['s.sessionId', 's.sessionHash', 's.device', 's.way', 's.createdAt', 's.expiresAt'])
    .select((eb) => eb.fn.coalesce('r.idleMinutes', eb.lit(30)).as('idleMinutes'))
    .where('s.tenantId', '=', tenantId)
    .where('s.loginId', '=', loginId)
    .where('s.expiresAt', '>', now)
    .orderBy('s.expiresAt', 'desc')
    .limit(50)
    .execute();
  const own = keyedHash(ports.secret, token);
  return rows.map((row) => ({
    id: row.sessionId,
    device: row.device,
    way: row.way as OwnSession['way'],
    startedAt: row.createdAt.toISOString(),
    // Its expiry moves with its use, at most half of the idle limit late.
    lastUsedAt: new Date(
      Math.max(row.createdAt.getTime(), row.expiresAt.getTime() - row.idleMinutes * 60_000),
    ).toISOString(),
    current: row.sessionHash === own,
  }));
}

/** Where the person is logged in. */
export const listSessions = query(
  'session.list',
  async (scope, { token }: { token: string }): Promise<{ items: OwnSession[] }> => ({
    items: await sessionsOf(scope, { loginId: scope.actor.loginId, token }),
  }),
);
