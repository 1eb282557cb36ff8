import type { RetentionSettings } from '@redlich/contract';
import { command, query, type QueryScope } from '../kernel/index.ts';

/** While a tenant has not set anything: a week to call a change off, nothing in between once a period is over. */
const unset: RetentionSettings = { waitingDays: 7, trashDays: 0 };

export async function readRetentionSettings({
  tx,
  tenantId,
}: Pick<QueryScope, 'tx' | 'tenantId'>): Promise<RetentionSettings> {
  const row = await tx
    .selectFrom('retentionSettings')
    .select(['waitingDays', 'trashDays'])
    .where('tenantId', '=', tenantId)
    .executeTakeFirst();
  return row ?? unset;
}

export const getRetentionSettings = query('retention.get-settings', (scope, _: void) => readRetentionSettings(scope));

/** A change that waits already keeps its day; what lies in the trash goes by the days that are set then. */
export const setRetentionSettings = command(
  'retention.set-settings',
  async (scope, settings: RetentionSettings): Promise<RetentionSettings> => {
    const { tx, tenantId, now } = scope;
    await tx
      .insertInto('retentionSettings')
      .values({ tenantId, ...settings, updatedAt: now })
      .onConflict((conflict) => conflict.column('tenantId').doUpdateSet({ ...settings, updatedAt: now }))
      .execute();
    scope.audit({ objectKind: 'retentionSettings', objectId: null, fields: ['waitingDays', 'trashDays'] });
    return settings;
  },
);
