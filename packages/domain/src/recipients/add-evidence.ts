import { randomUUID } from 'node:crypto';
import type { Recipient } from '@redlich/contract';
import { ensureBlob, safeFileName, type SpooledFile } from '../files/index.ts';
import {
  calendarDay,
  command,
  DomainError,
  fieldError,
  isForeignKeyViolation,
  may,
  type CommandScope,
  type Scope,
} from '../kernel/index.ts';
import { readRecipient } from './recipient-rows.ts';

interface Evidence {
  id: string;
  signedOn: string;
  validUntil?: string | undefined;
  fileName: string;
  contentType: string;
}

const evidenceMax = 20;

const keep = command(
  'recipient.add-evidence',
  async (scope: CommandScope, { id, blobId, ...input }: Evidence & { blobId: string }): Promise<Recipient> => {
    const recipient = await readRecipient(scope, id);
    if (recipient.role !== 'processor') throw fieldError('file', 'notAProcessor');
    if (recipient.evidence.length >= evidenceMax) throw fieldError('file', 'evidenceFull');
    if (input.signedOn > calendarDay(scope.now)) throw fieldError('signedOn', 'inTheFuture');
    if (input.validUntil !== undefined && input.validUntil < input.signedOn)
      throw fieldError('validUntil', 'endBeforeStart');
    const evidenceId = randomUUID();
    await scope.tx
      .insertInto('recipientEvidence')
      .values({
        tenantId: scope.tenantId,
        evidenceId,
        recipientId: id,
        kind: 'processingContract',
        signedOn: input.signedOn,
        validUntil: input.validUntil ?? null,
        blobId,
        fileName: safeFileName(input.fileName),
        contentType: input.contentType,
        recordedAt: scope.now,
        recordedBy: scope.actor.id,
      })
      .execute();
    scope.audit({ objectKind: 'recipient', objectId: id, fields: ['evidence'] });
    return readRecipient(scope, id);
  },
);

/**
 * Records the contract of a processor (GDPR Art. 28(3)) with its file; from then on it is active while the term lasts.
 * @throws DomainError forbidden; notFound; invalid on `file`, `signedOn` or `validUntil`
 */
export async function addRecipientEvidence(
  scope: Scope,
  { file, ...input }: Evidence & { file: SpooledFile },
): Promise<Recipient> {
  if (!may(scope.actor, 'recipient.add-evidence')) throw new DomainError('forbidden');
  if (file.bytes === 0) throw fieldError('file', 'fileEmpty');
  for (let attempt = 1; ; attempt += 1) {
    const { blobId } = await ensureBlob(scope, file);
    try {
      return await keep(scope, { ...input, blobId });
    } catch (error) {
      // The same content was deleted between the two steps: store it anew.
      if (attempt === 3 || !isForeignKeyViolation(error)) throw error;
    }
  }
}
