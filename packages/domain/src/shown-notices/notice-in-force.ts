import type { QueryScope } from '../kernel/index.ts';

/** Versions that are or were in force: published, their day has come, and not taken back before. */
export function everInForce({ tx, tenantId, now }: QueryScope) {
  return tx
    .selectFrom('noticeVersions as v')
    .where('v.tenantId', '=', tenantId)
    .where('v.validFrom', '<=', now)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('noticeWithdrawals as w')
            .select('w.version')
            .whereRef('w.tenantId', '=', 'v.tenantId')
            .whereRef('w.version', '=', 'v.version'),
        ),
      ),
    );
}

/** The version that a form shows now; null before the first one is published. */
export async function findNoticeInForce(scope: QueryScope): Promise<{ version: number; validFrom: string } | null> {
  const row = await everInForce(scope)
    .select(['v.version', 'v.validFrom'])
    .orderBy('v.validFrom', 'desc')
    .orderBy('v.version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { version: row.version, validFrom: row.validFrom.toISOString() } : null;
}
