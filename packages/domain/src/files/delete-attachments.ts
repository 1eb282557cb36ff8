import { sql } from 'kysely';
import type { CommandScope } from '../kernel/index.ts';

/** Deletes the attachments of articles; the files themselves go by job once nothing else refers to them. @returns how many */
export async function deleteAttachmentsOf(scope: CommandScope, articleIds: readonly string[]): Promise<number> {
  const { tx, tenantId } = scope;
  if (articleIds.length === 0) return 0;
  const gone = await tx
    .deleteFrom('attachments')
    .where('tenantId', '=', tenantId)
    .where(sql<boolean>`article_id = any(${articleIds}::uuid[])`)
    .returning('blobId')
    .execute();
  await releaseBlobs(
    scope,
    gone.map((row) => row.blobId),
  );
  return gone.length;
}

/** Asks for the deletion of blobs that lost a reference; those still referred to stay. */
export async function releaseBlobs(scope: CommandScope, blobIds: readonly string[]): Promise<void> {
  const { tx, tenantId } = scope;
  const distinct = [...new Set(blobIds)];
  if (distinct.length === 0) return;
  const blobs = await tx
    .selectFrom('blobs')
    .select(['blobId', 'sha256'])
    .where('tenantId', '=', tenantId)
    .where(sql<boolean>`blob_id = any(${distinct}::uuid[])`)
    .execute();
  for (const blob of blobs) scope.enqueue({ name: 'files.delete-blob', data: { tenantId, ...blob } });
}
