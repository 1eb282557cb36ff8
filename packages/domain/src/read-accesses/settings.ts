import { command, query } from '../kernel/index.ts';

/** Whether the tenant keeps this log; it does until its data protection officer says otherwise. */
export const getReadAccessSettings = query(
  'read-access.list',
  async ({ tx, tenantId }, _: void): Promise<{ keeps: boolean }> => {
    const row = await tx
      .selectFrom('logSettings')
      .select('keepsReadAccesses')
      .where('tenantId', '=', tenantId)
      .executeTakeFirst();
    return { keeps: row?.keepsReadAccesses ?? true };
  },
);

/** Switches the log on or off from now on; what there is stays until its period ends. */
export const setReadAccessLog = command(
  'read-access.configure',
  async (scope, { keeps }: { keeps: boolean }): Promise<{ keeps: boolean }> => {
    const { tx, tenantId, now } = scope;
    await tx
      .insertInto('logSettings')
      .values({ tenantId, keepsReadAccesses: keeps, changedAt: now })
      .onConflict((conflict) => conflict.column('tenantId').doUpdateSet({ keepsReadAccesses: keeps, changedAt: now }))
      .execute();
    scope.audit({ objectKind: 'readAccessLog', objectId: null, fields: ['keeps'] });
    return { keeps };
  },
);
