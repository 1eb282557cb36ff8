import { command, type CommandScope } from '../kernel/index.ts';
import { releaseBlobs } from '../files/index.ts';

const recordMs = 366 * 86_400_000;

/** Deletes every package of a person at once, the archives with them: before a deletion on request, or when two become one. */
export async function deletePackagesOf(scope: CommandScope, customerId: string): Promise<void> {
  const gone = await scope.tx
    .deleteFrom('subjectPackages')
    .where('tenantId', '=', scope.tenantId)
    .where('customerId', '=', customerId)
    .returning('blobId')
    .execute();
  await releaseBlobs(
    scope,
    gone.flatMap(({ blobId }) => (blobId === null ? [] : [blobId])),
  );
}

/**
 * Part of the nightly run: archives whose week is over go, and those that were being fetched when a server died; records a
 * year after they were asked for.
 */
export const deleteOldPackages = command('subject-access.delete-old', async (scope, _: void) => {
  const { tx, tenantId, now } = scope;
  const over = await tx
    .selectFrom('subjectPackages')
    .select(['subjectPackageId', 'blobId', 'state'])
    .where('tenantId', '=', tenantId)
    .where('state', 'in', ['ready', 'fetched'])
    .where('blobId', 'is not', null)
    .where('expiresAt', '<=', now)
    .forUpdate()
    .execute();
  for (const { subjectPackageId, state } of over) {
    await tx
      .updateTable('subjectPackages')
      .set({ blobId: null, state: state === 'ready' ? 'expired' : state })
      .where('tenantId', '=', tenantId)
      .where('subjectPackageId', '=', subjectPackageId)
      .execute();
  }
  await releaseBlobs(
    scope,
    over.map(({ blobId }) => blobId!),
  );
  await tx
    .deleteFrom('subjectPackages')
    .where('tenantId', '=', tenantId)
    .where('requestedAt', '<', new Date(now.getTime() - recordMs))
    .where('blobId', 'is', null)
    .execute();
  scope.audit({ objectKind: 'subjectPackage', objectId: null, fields: ['state'] });
});
