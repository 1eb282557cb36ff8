import { randomUUID } from 'node:crypto';
import type { Upload } from '@redlich/contract';
import { command, isForeignKeyViolation, type Scope } from '../kernel/index.ts';
import { safeFileName, type SpooledFile } from './blob.ts';
import { ensureBlob } from './ensure-blob.ts';

interface UploadInput {
  file: SpooledFile;
  fileName: string;
  contentType: string;
}

const lifetimeMs = 24 * 3_600_000;

const keepUpload = command(
  'upload.create',
  async (scope, input: Omit<UploadInput, 'file'> & { blobId: string; bytes: number }): Promise<Upload> => {
    const upload = {
      uploadId: randomUUID(),
      fileName: safeFileName(input.fileName),
      contentType: input.contentType,
      bytes: input.bytes,
      expiresAt: new Date(scope.now.getTime() + lifetimeMs),
    };
    await scope.tx
      .insertInto('uploads')
      .values({ tenantId: scope.tenantId, loginId: scope.actor.loginId!, blobId: input.blobId, ...upload })
      .execute();
    scope.audit({ objectKind: 'upload', objectId: upload.uploadId });
    const { uploadId, expiresAt, ...shown } = upload;
    return { id: uploadId, ...shown, expiresAt: expiresAt.toISOString() };
  },
);

/**
 * Keeps a file for 24 hours until its sender attaches it to an article.
 * @throws DomainError unauthenticated, forbidden
 */
export async function createUpload(scope: Scope, { file, ...input }: UploadInput): Promise<Upload> {
  for (let attempt = 1; ; attempt += 1) {
    const blob = await ensureBlob(scope, file);
    try {
      return await keepUpload(scope, { ...input, blobId: blob.blobId, bytes: blob.bytes });
    } catch (error) {
      // The same content was deleted between the two steps: store it anew.
      if (attempt === 3 || !isForeignKeyViolation(error)) throw error;
    }
  }
}
