import { randomUUID } from 'node:crypto';
import { fieldError, type CommandScope } from '../kernel/index.ts';

export interface NewAttachment {
  attachmentId?: string;
  blobId: string;
  fileName: string;
  contentType: string;
  bytes: number;
  contentId?: string | null;
  inline?: boolean;
}

/** Ties files to an article, in this order. */
export async function attach(
  { tx, tenantId }: CommandScope,
  articleId: string,
  files: readonly NewAttachment[],
): Promise<void> {
  if (files.length === 0) return;
  const rows = files.map((file, position) => ({
    tenantId,
    attachmentId: file.attachmentId ?? randomUUID(),
    articleId,
    blobId: file.blobId,
    fileName: file.fileName,
    contentType: file.contentType,
    bytes: file.bytes,
    contentId: file.contentId ?? null,
    inline: file.inline ?? false,
    position,
  }));
  await tx.insertInto('attachments').values(rows).execute();
}

/**
 * Takes the actor's own uploads out of the waiting room, in the given order.
 * @throws DomainError invalid on `attachments` when one is unknown, expired, used or somebody else's: all look the same
 */
export async function claimUploads(scope: CommandScope, uploadIds: readonly string[]): Promise<NewAttachment[]> {
  const { tx, tenantId, actor, now } = scope;
  if (uploadIds.length === 0) return [];
  const claimed = await tx
    .deleteFrom('uploads')
    .where('tenantId', '=', tenantId)
    .where('loginId', '=', actor.loginId)
    .where('uploadId', 'in', [...uploadIds])
    .where('expiresAt', '>', now)
    .returning(['uploadId', 'blobId', 'fileName', 'contentType', 'bytes'])
    .execute();
  return uploadIds.map((uploadId) => {
    const upload = claimed.find((candidate) => candidate.uploadId === uploadId);
    if (!upload) throw fieldError('attachments', 'unknown');
    return upload;
  });
}

/** Takes everything a visitor's form sent up out of the waiting room. */
export async function claimFormUploads(scope: CommandScope, formHash: string): Promise<NewAttachment[]> {
  const { tx, tenantId, now } = scope;
  const claimed = await tx
    .deleteFrom('uploads')
    .where('tenantId', '=', tenantId)
    .where('formHash', '=', formHash)
    .where('expiresAt', '>', now)
    .returning(['blobId', 'fileName', 'contentType', 'bytes'])
    .execute();
  return claimed.sort((a, b) => a.fileName.localeCompare(b.fileName));
}
