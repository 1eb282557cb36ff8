import { withTenant } from '@redlich/db';
import type { Scope } from '../kernel/index.ts';
import { deleteBlob } from './delete-blob.ts';

const dayMs = 24 * 3_600_000;

/**
 * Clears what crashes and abandoned forms leave behind, once it is a day old: expired uploads, blobs that nothing refers
 * to, objects in the store without a row.
 * @param graceMs less than a day where nobody is at work: what is on its way to be referred to would go too
 */
export async function sweepFiles(
  scope: Scope,
  { graceMs = dayMs }: { graceMs?: number } = {},
): Promise<{ blobs: number; objects: number }> {
  const { ports, tenantId } = scope;
  const now = ports.clock.now();
  const before = new Date(now.getTime() - graceMs);
  const unused = await withTenant(ports.db, tenantId, async (tx) => {
    await tx.deleteFrom('uploads').where('tenantId', '=', tenantId).where('expiresAt', '<', now).execute();
    return tx
      .selectFrom('blobs as b')
      .select(['b.blobId', 'b.sha256'])
      .where('b.tenantId', '=', tenantId)
      .where('b.createdAt', '<', before)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('attachments as a')
              .select('a.blobId')
              .whereRef('a.tenantId', '=', 'b.tenantId')
              .whereRef('a.blobId', '=', 'b.blobId'),
          ),
        ),
      )
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('incomingMails as m')
              .select('m.blobId')
              .whereRef('m.tenantId', '=', 'b.tenantId')
              .whereRef('m.blobId', '=', 'b.blobId'),
          ),
        ),
      )
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('uploads as u')
              .select('u.blobId')
              .whereRef('u.tenantId', '=', 'b.tenantId')
              .whereRef('u.blobId', '=', 'b.blobId'),
          ),
        ),
      )
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('recipientEvidence as r')
              .select('r.blobId')
              .whereRef('r.tenantId', '=', 'b.tenantId')
              .whereRef('r.blobId', '=', 'b.blobId'),
          ),
        ),
      )
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('brandingImages as i')
              .select('i.blobId')
              .whereRef('i.tenantId', '=', 'b.tenantId')
              .whereRef('i.blobId', '=', 'b.blobId'),
          ),
        ),
      )
      .execute();
  });
  let blobs = 0;
  for (const blob of unused) if (await deleteBlob(scope, blob)) blobs += 1;

  let objects = 0;
  for await (const object of ports.files.list(`${tenantId}/`)) {
    if (object.modifiedAt >= before) continue;
    const blobId = object.key.split('/').at(-1)!;
    const row = await withTenant(ports.db, tenantId, (tx) =>
      tx
        .selectFrom('blobs')
        .select('blobId')
        .where('tenantId', '=', tenantId)
        .where('blobId', '=', blobId)
        .executeTakeFirst(),
    );
    if (row) continue;
    await ports.files.delete(object.key);
    objects += 1;
  }
  return { blobs, objects };
}
