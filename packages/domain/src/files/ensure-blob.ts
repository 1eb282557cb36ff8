import { randomUUID } from 'node:crypto';
import { changeTenantOnce, readTenant } from '@redlich/db';
import type { Scope } from '../kernel/index.ts';
import { blobKey, type Blob, type SpooledFile } from './blob.ts';

/**
 * Puts a file into the tenant's store unless the same content is there already. The row comes after the bytes: a row
 * always has its file. What a crash leaves between the two is removed by the nightly sweep.
 */
export async function ensureBlob({ ports, tenantId }: Scope, file: SpooledFile): Promise<Blob> {
  const find = () =>
    readTenant(ports.db, tenantId, (tx) =>
      tx
        .selectFrom('blobs')
        .select(['blobId', 'sha256', 'bytes'])
        .where('tenantId', '=', tenantId)
        .where('sha256', '=', file.sha256)
        .executeTakeFirst(),
    );
  const known = await find();
  if (known) return known;

  const blob = { blobId: randomUUID(), sha256: file.sha256, bytes: file.bytes };
  await ports.files.put(blobKey(tenantId, blob), { path: file.path });
  const inserted = await changeTenantOnce(ports.db, tenantId, (tx) =>
    tx
      .insertInto('blobs')
      .values({ tenantId, ...blob, createdAt: ports.clock.now() })
      .onConflict((conflict) => conflict.columns(['tenantId', 'sha256']).doNothing())
      .returning('blobId')
      .executeTakeFirst(),
  );
  if (inserted) return blob;
  await ports.files.delete(blobKey(tenantId, blob));
  const other = await find();
  if (!other) throw new Error('blob vanished between two reads; the job or request may be repeated');
  return other;
}
