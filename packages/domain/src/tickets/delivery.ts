import type { CommandScope } from '../kernel/index.ts';

interface Outcome {
  articleId: string;
  state: 'sent' | 'failed' | 'suppressed';
  /** Status code and text of the server that refused the mail, or why it was held back. */
  reason: string | null;
}

/** Fixes the Message-ID of an outgoing article before it is first sent: a repeat carries the same one. */
export async function fixMessageId(
  { tx, tenantId }: CommandScope,
  articleId: string,
  messageId: string,
  fromAddress: string,
) {
  await tx
    .updateTable('articles')
    .set({ messageId, fromAddress })
    .where('tenantId', '=', tenantId)
    .where('articleId', '=', articleId)
    .where('messageId', 'is', null)
    .execute();
}

/** Records what became of an outgoing mail and tells the desk. */
export async function recordDelivery(scope: CommandScope, outcome: Outcome): Promise<void> {
  const { tx, tenantId, now } = scope;
  const row = await tx
    .updateTable('articles as r')
    .from('tickets as t')
    .set({ deliveryState: outcome.state, deliveryReason: outcome.reason, deliveryChangedAt: now })
    .where('r.tenantId', '=', tenantId)
    .where('r.articleId', '=', outcome.articleId)
    .whereRef('t.tenantId', '=', 'r.tenantId')
    .whereRef('t.ticketId', '=', 'r.ticketId')
    .returning(['t.ticketId', 't.customerId', 't.organisationId', 't.queueId'])
    .executeTakeFirst();
  scope.audit({ objectKind: 'article', objectId: outcome.articleId, fields: ['deliveryState'] });
  if (!row) return;
  const { queueId, ...ticket } = row;
  const { articleId } = outcome;
  scope.announce({ kind: 'article.updated', articleId, visibility: 'internal', ...ticket, queueIds: [queueId] });
}
