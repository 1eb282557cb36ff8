import type { Article, ArticlePage, QueueRight, Ticket, TicketItem } from '@redlich/contract';
import { findHandover } from '../absences/index.ts';
import { findContractInForce } from '../contracts/index.ts';
import {
  decodeCursor,
  encodeCursor,
  idPart,
  may,
  mayInQueue,
  notFound,
  query,
  timePart,
  type QueryScope,
} from '../kernel/index.ts';
import { toArticle, visibleArticles } from './article-rows.ts';
import { toTicketItem, visibleTickets } from './ticket-rows.ts';

const articlesShown = 100;

/** @throws DomainError notFound: unknown, another tenant's, not the customer's own, or in a queue without the right */
export async function readTicketItem(
  scope: QueryScope,
  ticketId: string,
  right: QueueRight | null,
): Promise<TicketItem> {
  const row = await visibleTickets(scope, right).where('t.ticketId', '=', ticketId).executeTakeFirst();
  if (!row) throw notFound('ticket');
  return toTicketItem(row, scope.actor);
}

const newestFirst = (scope: QueryScope, ticketId: string, limit: number) =>
  visibleArticles(scope)
    .where('r.ticketId', '=', ticketId)
    .orderBy('r.createdAt', 'desc')
    .orderBy('r.articleId', 'desc')
    .limit(limit + 1);

/** The newest hundred articles of a ticket that was shown to be the actor's to see, the oldest of them first. */
export async function readNewestArticles(scope: QueryScope, ticketId: string): Promise<Article[]> {
  const rows = await newestFirst(scope, ticketId, articlesShown).execute();
  return rows
    .slice(0, articlesShown)
    .reverse()
    .map((row) => toArticle(row, scope.actor));
}

/** A ticket with its newest 100 articles, oldest of them first. @throws DomainError notFound */
export const getTicket = query('ticket.get', (scope, { id }: { id: string }) => readTicket(scope, id, 'read'));

export async function readTicket(scope: QueryScope, id: string, right: QueueRight | null): Promise<Ticket> {
  const { actor } = scope;
  // Side by side: what is read of a ticket that is not there for this actor is thrown away.
  const [item, rows] = await Promise.all([
    readTicketItem(scope, id, right),
    newestFirst(scope, id, articlesShown).execute(),
  ]);
  const articles = rows.slice(0, articlesShown).reverse();
  return {
    ...item,
    articles: articles.map((row) => toArticle(row, scope.actor)),
    hasOlderArticles: rows.length > articlesShown,
    ...(item.organisation !== undefined && {
      contract: (await findContractInForce(scope, item.organisation?.id ?? null)) ?? null,
    }),
    ...(item.owner !== undefined && {
      handover: await findHandover(scope, { ticketId: id, ownerId: item.owner?.id ?? null }),
    }),
    ...(item.queue && {
      mayChange:
        item.anonymisedAt === null && may(actor, 'ticket.update') && mayInQueue(actor.queues, item.queue.id, 'change'),
    }),
  };
}

interface ArticleFilter {
  id: string;
  limit: number;
  cursor?: string | undefined;
}

/** The articles of a ticket, the newest first. @throws DomainError notFound, invalid on `cursor` */
export const listArticles = query('article.list', async (scope, filter: ArticleFilter): Promise<ArticlePage> => {
  await readTicketItem(scope, filter.id, 'read');
  let articles = newestFirst(scope, filter.id, filter.limit);
  if (filter.cursor) {
    const [createdAt, id] = decodeCursor(filter.cursor, [timePart, idPart] as const);
    articles = articles.where((eb) =>
      eb(eb.refTuple('r.createdAt', 'r.articleId'), '<', eb.tuple(new Date(createdAt), id)),
    );
  }
  const rows = await articles.execute();
  const page = rows.slice(0, filter.limit);
  const last = rows.length > filter.limit ? page.at(-1) : undefined;
  return {
    items: page.map((row) => toArticle(row, scope.actor)),
    nextCursor: last ? encodeCursor([last.createdAt.toISOString(), last.articleId]) : null,
  };
});
