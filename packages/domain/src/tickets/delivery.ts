import type { CommandScope } from '../kernel/index.ts';
import type { LockedTicket } from './new-article.ts';
import { tellAgent } from './tell-agents.ts';

interface Outcome {
  articleId: string;
  state: 'sent' | 'failed' | 'suppressed';
  /** Status code and text of the server that refused the mail, or why it was held back. */
  reason: string | null;
  /** The one that the article belongs to. */
  ticket: Pick<LockedTicket, 'ticketId' | 'customerId' | 'organisationId' | 'queueId'>;
}

/** Fixes the heading of an outgoing article that had no address to come from when it was written. */
export async function fixHeading(
  { tx, tenantId }: CommandScope,
  articleId: string,
  heading: { messageId: string; fromAddress: string },
) {
  await tx
    .updateTable('articles')
    .set(heading)
    .where('tenantId', '=', tenantId)
    .where('articleId', '=', articleId)
    .where('messageId', 'is', null)
    .execute();
}

/** Records what became of an outgoing mail and tells the desk. */
export async function recordDelivery(
  scope: CommandScope,
  { articleId, state, reason, ticket }: Outcome,
): Promise<void> {
  const { tx, tenantId, now } = scope;
  const recorded = tx
    .updateTable('articleDeliveries')
    .set({ state, reason, changedAt: now })
    .where('tenantId', '=', tenantId)
    .where('articleId', '=', articleId)
    .execute();
  scope.audit({ objectKind: 'article', objectId: articleId, fields: ['deliveryState'] });
  const { ticketId, customerId, organisationId, queueId } = ticket;
  scope.announce({
    kind: 'article.updated',
    articleId,
    visibility: 'internal',
    ticketId,
    customerId,
    organisationId,
    queueIds: [queueId],
  });
  await recorded;
  if (state === 'failed') await tellAuthor(scope, articleId, ticket);
}

async function tellAuthor(
  scope: CommandScope,
  articleId: string,
  { ticketId, queueId }: Outcome['ticket'],
): Promise<void> {
  const author = await scope.tx
    .selectFrom('articles')
    .select('agentId')
    .where('tenantId', '=', scope.tenantId)
    .where('articleId', '=', articleId)
    .executeTakeFirst();
  if (author?.agentId) await tellAgent(scope, { kind: 'undelivered', ticketId, queueId, agentId: author.agentId });
}
