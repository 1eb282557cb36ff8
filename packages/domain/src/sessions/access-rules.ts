import type { AccessRules, SetAccessRules } from '@redlich/contract';
import { command, query, type QueryScope } from '../kernel/index.ts';

const usual: AccessRules = { idleMinutes: 30, longestHours: 12, factorRoles: [], graceDays: 7, factorSince: null };

/** The rules of the scope's tenant, whoever asks. */
export async function readAccessRules({ tx, tenantId }: Pick<QueryScope, 'tx' | 'tenantId'>): Promise<AccessRules> {
  const row = await tx
    .selectFrom('accessRules')
    .select(['idleMinutes', 'longestHours', 'factorRoles', 'graceDays', 'factorSince'])
    .where('tenantId', '=', tenantId)
    .executeTakeFirst();
  return row ? { ...row, factorSince: row.factorSince?.toISOString() ?? null } : usual;
}

/** How long sessions last in this tenant, and who needs a second factor. */
export const getAccessRules = query('access.get-rules', (scope) => readAccessRules(scope));

/**
 * Sets the tenant's rules for logging in. Days of grace count anew when somebody is added who needs a second factor;
 * open sessions follow the new limits with their next request.
 */
export const setAccessRules = command(
  'access.set-rules',
  async (scope, input: SetAccessRules): Promise<AccessRules> => {
    const { tx, tenantId, now } = scope;
    const before = await readAccessRules(scope);
    const factorRoles = [...new Set(input.factorRoles)].sort();
    const isWider = factorRoles.some((role) => !before.factorRoles.includes(role));
    const factorSince =
      factorRoles.length === 0 ? null : isWider || !before.factorSince ? now : new Date(before.factorSince);
    const row = { ...input, factorRoles, factorSince, updatedAt: now };
    await tx
      .insertInto('accessRules')
      .values({ tenantId, ...row })
      .onConflict((conflict) => conflict.column('tenantId').doUpdateSet(row))
      .execute();
    const fields = (Object.keys(input) as (keyof SetAccessRules)[]).filter(
      (field) => JSON.stringify(before[field]) !== JSON.stringify(row[field]),
    );
    scope.audit({ objectKind: 'accessRules', objectId: null, fields });
    return { ...input, factorRoles, factorSince: factorSince?.toISOString() ?? null };
  },
);
