import type { Blob } from '../files/index.ts';
import { notFound, query } from '../kernel/index.ts';

/** The file of evidence. @throws DomainError notFound */
export const findRecipientEvidence = query(
  'recipient.open-evidence',
  async (
    { tx, tenantId },
    { id, evidenceId }: { id: string; evidenceId: string },
  ): Promise<{ blob: Blob; fileName: string; contentType: string }> => {
    const row = await tx
      .selectFrom('recipientEvidence as e')
      .innerJoin('blobs as b', (join) => join.onRef('b.tenantId', '=', 'e.tenantId').onRef('b.blobId', '=', 'e.blobId'))
      .select(['b.blobId', 'b.sha256', 'b.bytes', 'e.fileName', 'e.contentType'])
      .where('e.tenantId', '=', tenantId)
      .where('e.recipientId', '=', id)
      .where('e.evidenceId', '=', evidenceId)
      .executeTakeFirst();
    if (!row) throw notFound('evidence');
    const { fileName, contentType, ...blob } = row;
    return { blob, fileName, contentType };
  },
);
