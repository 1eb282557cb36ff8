import type { Recipient } from '@redlich/contract';
import { releaseBlobs } from '../files/index.ts';
import { command, notFound } from '../kernel/index.ts';
import { readRecipient } from './recipient-rows.ts';

/** Removes evidence; its file goes by job. Without another that is valid the processor is inactive at once. @throws DomainError notFound */
export const deleteRecipientEvidence = command(
  'recipient.delete-evidence',
  async (scope, { id, evidenceId }: { id: string; evidenceId: string }): Promise<Recipient> => {
    const gone = await scope.tx
      .deleteFrom('recipientEvidence')
      .where('tenantId', '=', scope.tenantId)
      .where('recipientId', '=', id)
      .where('evidenceId', '=', evidenceId)
      .returning('blobId')
      .executeTakeFirst();
    if (!gone) throw notFound('evidence');
    await scope.tx
      .updateTable('recipients')
      .set({ changedAt: scope.now })
      .where('tenantId', '=', scope.tenantId)
      .where('recipientId', '=', id)
      .execute();
    await releaseBlobs(scope, [gone.blobId]);
    scope.audit({ objectKind: 'recipient', objectId: id, fields: ['evidence'] });
    return readRecipient(scope, id);
  },
);
