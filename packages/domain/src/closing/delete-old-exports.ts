import { command } from '../kernel/index.ts';
import { releaseBlobs } from '../files/index.ts';

const keptMs = 366 * 86_400_000;

/** Part of the nightly run: archives whose week is over go, their records a year after they were asked for. */
export const deleteOldExports = command('export.delete-old', async (scope, _: void) => {
  const { tx, tenantId, now } = scope;
  const expired = await tx
    .selectFrom('exports')
    .select(['exportId', 'blobId'])
    .where('tenantId', '=', tenantId)
    .where('state', '=', 'ready')
    .where('expiresAt', '<=', now)
    .forUpdate()
    .execute();
  for (const { exportId } of expired) {
    await tx
      .updateTable('exports')
      .set({ state: 'expired', blobId: null })
      .where('tenantId', '=', tenantId)
      .where('exportId', '=', exportId)
      .execute();
  }
  await releaseBlobs(
    scope,
    expired.map((row) => row.blobId!),
  );
  await tx
    .deleteFrom('exports')
    .where('tenantId', '=', tenantId)
    .where('requestedAt', '<', new Date(now.getTime() - keptMs))
    .where('state', '<>', 'ready')
    .execute();
  scope.audit({ objectKind: 'export', objectId: null, fields: ['state'] });
});
