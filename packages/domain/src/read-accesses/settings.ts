import { requireActivity } from '../features/index.ts';
import { command, query, type QueryScope } from '../kernel/index.ts';

export async function readReadAccessSettings({
  tx,
  tenantId,
}: Pick<QueryScope, 'tx' | 'tenantId'>): Promise<{ keeps: boolean }> {
  const row = await tx
    .selectFrom('logSettings')
    .select('keepsReadAccesses')
    .where('tenantId', '=', tenantId)
    .executeTakeFirst();
  return { keeps: row?.keepsReadAccesses ?? true };
}

/** Whether the tenant keeps this log; it does until its data protection officer says otherwise. */
export const getReadAccessSettings = query('read-access.list', (scope, _: void) => readReadAccessSettings(scope));

/**
 * Switches the log on or off from now on; what there is stays until its period ends.
 * @throws DomainError invalid on `keeps`: no purpose names it
 */
export const setReadAccessLog = command(
  'read-access.configure',
  async (scope, { keeps }: { keeps: boolean }): Promise<{ keeps: boolean }> => {
    const { tx, tenantId, now } = scope;
    if (keeps && !(await readReadAccessSettings(scope)).keeps) await requireActivity(scope, 'readAccessLog', 'keeps');
    await tx
      .insertInto('logSettings')
      .values({ tenantId, keepsReadAccesses: keeps, changedAt: now })
      .onConflict((conflict) => conflict.column('tenantId').doUpdateSet({ keepsReadAccesses: keeps, changedAt: now }))
      .execute();
    scope.audit({ objectKind: 'readAccessLog', objectId: null, fields: ['keeps'] });
    return { keeps };
  },
);
