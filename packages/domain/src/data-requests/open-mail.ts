import { notFound, query, type QueryScope } from '../kernel/index.ts';

/**
 * Where the message lies that a request came in, with the files sent along, while raw mails are kept.
 * @throws DomainError notFound, also of a request that came another way
 */
export const openRequestMail = query(
  'data-request.get',
  async ({ tx, tenantId }: QueryScope, { id }: { id: string }) => {
    const blob = await tx
      .selectFrom('dataRequests as d')
      .innerJoin('incomingMails as m', (join) =>
        join.onRef('m.tenantId', '=', 'd.tenantId').onRef('m.incomingMailId', '=', 'd.incomingMailId'),
      )
      .innerJoin('blobs as b', (join) => join.onRef('b.tenantId', '=', 'm.tenantId').onRef('b.blobId', '=', 'm.blobId'))
      .select(['b.blobId', 'b.sha256', 'b.bytes'])
      .where('d.tenantId', '=', tenantId)
      .where('d.dataRequestId', '=', id)
      .executeTakeFirst();
    if (!blob) throw notFound('message');
    return blob;
  },
);
