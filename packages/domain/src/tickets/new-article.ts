import { randomUUID } from 'node:crypto';
import type { ArticleKind, Visibility } from '@redlich/contract';
import type { Actor, CommandScope } from '../kernel/index.ts';
import { attach, type NewAttachment } from '../files/index.ts';
import { tellOfArticle } from './tell-agents.ts';
import { transition, type Standing, type TicketEvent } from './ticket.ts';

export interface NewArticle {
  /** For a caller that reads it in the same moment. */
  articleId?: string;
  kind: ArticleKind;
  visibility: Visibility;
  author: { kind: 'agent'; agentId: string } | { kind: 'customer'; customerId: string } | { kind: 'system' };
  subject: string;
  bodyText: string;
  bodyHtml?: string | null;
  remoteImages?: number;
  parsed?: boolean;
  messageId?: string | null;
  fromAddress?: string | null;
  toAddresses?: readonly string[];
  attachments: readonly NewAttachment[];
  /** Whether a mail with it goes out. */
  outgoing?: boolean;
}

/** Whose article it is: a program that acts for the tenant writes as the software. */
export function authorOf({ kind, id }: Actor): NewArticle['author'] {
  if (id === null) return { kind: 'system' };
  return kind === 'customer' ? { kind, customerId: id } : { kind: 'agent', agentId: id };
}

export interface LockedTicket {
  ticketId: string;
  customerId: string;
  organisationId: string | null;
  queueId: string;
  state: string;
  turn: string;
  closedAt: Date | null;
  ownerId: string | null;
}

/** Adds an article and moves the ticket on; the caller holds the ticket's row lock, or has just made it. */
export async function insertArticle(
  scope: CommandScope,
  ticket: LockedTicket,
  article: NewArticle,
  event: TicketEvent | null,
): Promise<string> {
  const { tx, tenantId, now } = scope;
  const articleId = article.articleId ?? randomUUID();
  const standing = event ? transition(ticket as Standing, event) : {};
  const added = tx.insertInto('articles').values({
    tenantId,
    articleId,
    ticketId: ticket.ticketId,
    kind: article.kind,
    visibility: article.visibility,
    authorKind: article.author.kind,
    agentId: article.author.kind === 'agent' ? article.author.agentId : null,
    customerId: article.author.kind === 'customer' ? article.author.customerId : null,
    subject: article.subject,
    bodyText: article.bodyText,
    bodyHtml: article.bodyHtml ?? null,
    remoteImages: article.remoteImages ?? 0,
    parsed: article.parsed ?? true,
    messageId: article.messageId ?? null,
    fromAddress: article.fromAddress ?? null,
    toAddresses: [...(article.toAddresses ?? [])],
    createdAt: now,
  });
  const moved = tx
    .updateTable('tickets')
    .set((eb) => ({ ...standing, articleCount: eb('articleCount', '+', 1), updatedAt: now }))
    .where('tenantId', '=', tenantId)
    .where('ticketId', '=', ticket.ticketId);
  const queued = tx.insertInto('articleDeliveries').values({ tenantId, articleId, state: 'queued', changedAt: now });
  scope.audit({ objectKind: 'article', objectId: articleId, fields: ['body'] });
  scope.announce({
    kind: 'article.created',
    ticketId: ticket.ticketId,
    articleId,
    visibility: article.visibility,
    customerId: ticket.customerId,
    organisationId: ticket.organisationId,
    queueIds: [ticket.queueId],
  });
  // In this order, in one message.
  await Promise.all([
    added.execute(),
    article.outgoing && queued.execute(),
    attach(scope, articleId, article.attachments),
    moved.execute(),
    tellOfArticle(scope, ticket, article, event),
  ]);
  if (article.outgoing) scope.enqueue({ name: 'mail.deliver-article', data: { tenantId, articleId } });
  return articleId;
}
