import { sql } from 'kysely';
import type { Article, ArticleKind, Visibility } from '@redlich/contract';
import type { Actor, QueryScope } from '../kernel/index.ts';
import { customerName } from '../people/index.ts';

/** Articles with author and files, in one query. Customers see public ones only. */
export function visibleArticles({ tx, tenantId, actor }: Pick<QueryScope, 'tx' | 'tenantId' | 'actor'>) {
  const articles = tx
    .selectFrom('articles as r')
    .leftJoin('agents as a', (join) => join.onRef('a.tenantId', '=', 'r.tenantId').onRef('a.agentId', '=', 'r.agentId'))
    .leftJoin('customers as c', (join) =>
      join.onRef('c.tenantId', '=', 'r.tenantId').onRef('c.customerId', '=', 'r.customerId'),
    )
    .leftJoin('articleDeliveries as d', (join) =>
      join.onRef('d.tenantId', '=', 'r.tenantId').onRef('d.articleId', '=', 'r.articleId'),
    )
    .select(['r.articleId', 'r.ticketId', 'r.kind', 'r.visibility', 'r.authorKind', 'r.bodyText', 'r.remoteImages'])
    .select(['r.parsed', 'r.fromAddress', 'r.toAddresses', 'r.createdAt'])
    .select(['d.state as deliveryState', 'd.reason as deliveryReason', 'd.changedAt as deliveryChangedAt'])
    .select(['r.agentId', 'r.customerId', 'r.authorRole'])
    .select(['a.name as agentName', 'c.firstName', 'c.lastName', 'c.email'])
    .select(sql<boolean>`r.body_html is not null`.as('hasHtml'))
    .select((eb) =>
      eb
        .selectFrom('attachments as f')
        .select(
          sql<Article['attachments'] | null>`json_agg(json_build_object('id', f.attachment_id, 'fileName', f.file_name,
            'contentType', f.content_type, 'bytes', f.bytes, 'inline', f.inline) order by f.position)`.as('list'),
        )
        .whereRef('f.tenantId', '=', 'r.tenantId')
        .whereRef('f.articleId', '=', 'r.articleId')
        .as('attachments'),
    )
    .where('r.tenantId', '=', tenantId);
  return actor.kind === 'customer' ? articles.where('r.visibility', '=', 'public') : articles;
}

type Row = Awaited<ReturnType<ReturnType<typeof visibleArticles>['executeTakeFirstOrThrow']>>;

/** What this actor may see of an article: a customer sees no addresses and no delivery. */
export function toArticle(row: Row, actor: Actor): Article {
  const shared: Article = {
    id: row.articleId,
    kind: row.kind as ArticleKind,
    visibility: row.visibility as Visibility,
    author: {
      kind: row.authorKind as Article['author']['kind'],
      id: actor.kind === 'customer' && row.customerId !== actor.id ? null : (row.agentId ?? row.customerId),
      name: row.agentName ?? row.authorRole ?? customerName(row),
    },
    bodyText: row.bodyText,
    hasHtml: row.hasHtml,
    remoteImages: row.remoteImages,
    parsed: row.parsed,
    attachments: row.attachments ?? [],
    createdAt: row.createdAt.toISOString(),
  };
  if (actor.kind === 'customer') return shared;
  return {
    ...shared,
    from: row.fromAddress,
    to: row.toAddresses,
    delivery: row.deliveryState
      ? {
          state: row.deliveryState as NonNullable<Article['delivery']>['state'],
          at: (row.deliveryChangedAt ?? row.createdAt).toISOString(),
          reason: row.deliveryReason,
        }
      : null,
  };
}
