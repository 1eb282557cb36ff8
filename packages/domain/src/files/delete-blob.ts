import { changeTenantOnce } from '@redlich/db';
import { isForeignKeyViolation, type JobPayload, type Scope } from '../kernel/index.ts';
import { blobKey } from './blob.ts';

/**
 * Deletes a blob that nothing refers to: first the row, then the bytes. Foreign keys decide whether something still
 * does; then nothing happens. Safe to repeat: the key names this blob and no later one.
 * @returns whether it is gone
 */
export async function deleteBlob(
  scope: Scope,
  blob: Omit<JobPayload<'files.delete-blob'>, 'tenantId'>,
): Promise<boolean> {
  const { ports, tenantId } = scope;
  try {
    await changeTenantOnce(ports.db, tenantId, (tx) =>
      tx.deleteFrom('blobs').where('tenantId', '=', tenantId).where('blobId', '=', blob.blobId).execute(),
    );
  } catch (error) {
    if (isForeignKeyViolation(error)) return false;
    throw error;
  }
  await ports.files.delete(blobKey(tenantId, blob));
  return true;
}
