import { randomUUID } from 'node:crypto';
import type { Article, CreateArticle, TicketItem } from '@redlich/contract';
import { allDone, command, DomainError, fieldError, notFound, type CommandScope } from '../kernel/index.ts';
import { claimUploads } from '../files/index.ts';
import { findAnsweringAddress, headingOf } from './answering-address.ts';
import { toArticle, visibleArticles } from './article-rows.ts';
import { readTicketItem } from './get-ticket.ts';
import { lockTicket } from './lock-ticket.ts';
import { authorOf, insertArticle } from './new-article.ts';

type Input = CreateArticle & { id: string };

/**
 * A reply or a note. A public reply by staff goes out as mail; a customer's answer brings the ticket back to the team.
 * @throws DomainError notFound; forbidden in a queue without the right, and on a staff-only field; conflict when a newer article came than
 *   `lastSeenArticleId`; invalid on an unknown upload
 */
export const createArticle = command(
  'article.create',
  async (scope, input: Input): Promise<{ article: Article; ticket: TicketItem }> => {
    const { actor } = scope;
    const byCustomer = actor.kind === 'customer';
    if (byCustomer) refuseStaffFields(input);
    const visibility = input.kind === 'note' ? 'internal' : input.visibility;
    const kind = input.kind ?? (byCustomer ? 'web' : visibility === 'internal' ? 'note' : 'email');
    if (visibility === 'internal' && kind === 'email') throw fieldError('kind', 'notAllowed');
    const outgoing = !byCustomer && kind === 'email';
    const [ticket, from] = await Promise.all([
      lockTicket(scope, input.id),
      outgoing ? findAnsweringAddress(scope, { ticketId: input.id }) : undefined,
    ]);
    if (input.lastSeenArticleId) await refuseStaleReply(scope, input.id, input.lastSeenArticleId);

    const articleId = randomUUID();
    const attachments = await claimUploads(scope, input.attachments ?? []);
    const added = insertArticle(
      scope,
      ticket,
      {
        articleId,
        kind,
        visibility,
        author: authorOf(actor),
        subject: ticket.subject,
        bodyText: input.body,
        attachments,
        toAddresses: outgoing ? [ticket.customerEmail] : [],
        outgoing,
        ...headingOf(from),
      },
      byCustomer
        ? { kind: 'customerWrote', at: scope.now }
        : visibility === 'internal'
          ? input.state
            ? { kind: 'stateSet', state: input.state, at: scope.now }
            : { kind: 'noteWritten' }
          : { kind: 'teamWrote', at: scope.now, state: input.state },
    );
    // Read in the same round trip, after what was written.
    const [row, moved] = await allDone([
      visibleArticles(scope).where('r.articleId', '=', articleId).executeTakeFirst(),
      readTicketItem(scope, input.id, null),
      added,
    ]);
    if (!row) throw notFound('article');
    return { article: toArticle(row, actor), ticket: moved };
  },
);

function refuseStaffFields(input: Input): void {
  if (input.kind !== undefined && input.kind !== 'web') throw fieldError('kind', 'notAllowed');
  if (input.visibility === 'internal') throw fieldError('visibility', 'notAllowed');
  if (input.state !== undefined) throw fieldError('state', 'notAllowed');
}

/** Whether the author saw the newest article; a customer cannot have seen internal ones. */
async function refuseStaleReply(scope: CommandScope, ticketId: string, lastSeenArticleId: string): Promise<void> {
  let newest = scope.tx
    .selectFrom('articles')
    .select('articleId')
    .where('tenantId', '=', scope.tenantId)
    .where('ticketId', '=', ticketId)
    .orderBy('createdAt', 'desc')
    .orderBy('articleId', 'desc')
    .limit(1);
  if (scope.actor.kind === 'customer') newest = newest.where('visibility', '=', 'public');
  const article = await newest.executeTakeFirst();
  if (article && article.articleId !== lastSeenArticleId) throw new DomainError('conflict', { detail: 'stale reply' });
}
