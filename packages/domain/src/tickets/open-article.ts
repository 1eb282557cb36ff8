import { notFound, query, type QueryScope } from '../kernel/index.ts';
import { ownOrShared } from '../people/index.ts';
import { inQueues } from './in-queues.ts';

/** An article that the actor may read, through its ticket: unknown and foreign look the same. */
const readable = (scope: QueryScope) => {
  const { tx, tenantId, actor } = scope;
  const articles = tx
    .selectFrom('articles as r')
    .innerJoin('tickets as t', (join) =>
      join.onRef('t.tenantId', '=', 'r.tenantId').onRef('t.ticketId', '=', 'r.ticketId'),
    )
    .where('r.tenantId', '=', tenantId);
  if (actor.kind === 'customer') return articles.where(ownOrShared(scope)).where('r.visibility', '=', 'public');
  const queues = inQueues(actor, 'read');
  return queues ? articles.where(queues) : articles;
};

/** The formatted body, sanitised when it came in. @throws DomainError notFound */
export const getArticleHtml = query('article.get-html', async (scope, { id }: { id: string }): Promise<string> => {
  const row = await readable(scope).select('r.bodyHtml').where('r.articleId', '=', id).executeTakeFirst();
  if (!row?.bodyHtml) throw notFound('article html');
  return row.bodyHtml;
});

/** Where an attachment's bytes lie and how to label them. @throws DomainError notFound */
export const findAttachment = query('attachment.open', async (scope, { id }: { id: string }) => {
  const row = await readable(scope)
    .innerJoin('attachments as f', (join) =>
      join.onRef('f.tenantId', '=', 'r.tenantId').onRef('f.articleId', '=', 'r.articleId'),
    )
    .innerJoin('blobs as b', (join) => join.onRef('b.tenantId', '=', 'f.tenantId').onRef('b.blobId', '=', 'f.blobId'))
    .select(['f.fileName', 'f.contentType', 'f.bytes', 'b.blobId', 'b.sha256'])
    .where('f.attachmentId', '=', id)
    .executeTakeFirst();
  if (!row) throw notFound('attachment');
  return row;
});
