import { randomUUID } from 'node:crypto';
import type { Upload } from '@redlich/contract';
import { command, fieldError, isForeignKeyViolation, type CommandScope, type Scope } from '../kernel/index.ts';
import { safeFileName, type SpooledFile } from './blob.ts';
import { ensureBlob } from './ensure-blob.ts';

interface UploadInput {
  file: SpooledFile;
  fileName: string;
  contentType: string;
}
type Kept = Omit<UploadInput, 'file'> & { blobId: string; bytes: number };
type Sender = { loginId: string } | { formHash: string };

const lifetimeMs = 24 * 3_600_000;
const perFormMax = 10;

async function insertUpload(
  scope: CommandScope,
  { fileName, blobId, ...input }: Kept,
  sender: Sender,
): Promise<Upload> {
  const upload = {
    uploadId: randomUUID(),
    fileName: safeFileName(fileName),
    ...input,
    expiresAt: new Date(scope.now.getTime() + lifetimeMs),
  };
  await scope.tx
    .insertInto('uploads')
    .values({ tenantId: scope.tenantId, blobId, ...sender, ...upload })
    .execute();
  scope.audit({ objectKind: 'upload', objectId: upload.uploadId });
  const { uploadId, expiresAt, ...shown } = upload;
  return { id: uploadId, ...shown, expiresAt: expiresAt.toISOString() };
}

const keepUpload = command('upload.create', (scope, input: Kept) =>
  insertUpload(scope, input, { loginId: scope.actor.loginId! }),
);

const keepVisitorUpload = command(
  'request.upload',
  async (scope, { formHash, ...input }: Kept & { formHash: string }) => {
    const { count } = await scope.tx
      .selectFrom('uploads')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('tenantId', '=', scope.tenantId)
      .where('formHash', '=', formHash)
      .executeTakeFirstOrThrow();
    if (count >= perFormMax) throw fieldError('files', 'filesFull');
    return insertUpload(scope, input, { formHash });
  },
);

/**
 * Keeps a file for 24 hours until its sender attaches it to an article.
 * @throws DomainError unauthenticated, forbidden
 */
export const createUpload = (scope: Scope, input: UploadInput): Promise<Upload> =>
  store(scope, input, (kept) => keepUpload(scope, kept));

/** Keeps a file of a visitor's form for 24 hours. @throws DomainError invalid on `files` beyond ten */
export const createFormUpload = (
  scope: Scope,
  { formHash, ...input }: UploadInput & { formHash: string },
): Promise<Upload> => store(scope, input, (kept) => keepVisitorUpload(scope, { ...kept, formHash }));

async function store(
  scope: Scope,
  { file, ...input }: UploadInput,
  keep: (kept: Kept) => Promise<Upload>,
): Promise<Upload> {
  for (let attempt = 1; ; attempt += 1) {
    const blob = await ensureBlob(scope, file);
    try {
      return await keep({ ...input, blobId: blob.blobId, bytes: blob.bytes });
    } catch (error) {
      // The same content was deleted between the two steps: store it anew.
      if (attempt === 3 || !isForeignKeyViolation(error)) throw error;
    }
  }
}
