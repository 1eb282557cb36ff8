import type { CommandScope } from '../kernel/index.ts';

interface Outcome {
  articleId: string;
  state: 'sent' | 'failed' | 'suppressed';
  /** Status code and text of the server that refused the mail, or why it was held back. */
  reason: string | null;
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
export async function recordDelivery(scope: CommandScope, { articleId, state, reason }: Outcome): Promise<void> {
  const { tx, tenantId, now } = scope;
  const row = await tx
    .updateTable('articleDeliveries as d')
    .from('articles as r')
    .innerJoin('tickets as t', (join) =>
      join.onRef('t.tenantId', '=', 'r.tenantId').onRef('t.ticketId', '=', 'r.ticketId'),
    )
    .set({ state, reason, changedAt: now })
    .where('d.tenantId', '=', tenantId)
    .where('d.articleId', '=', articleId)
    .whereRef('r.tenantId', '=', 'd.tenantId')
    .whereRef('r.articleId', '=', 'd.articleId')
    .returning(['t.ticketId', 't.customerId', 't.organisationId', 't.queueId'])
    .executeTakeFirst();
  scope.audit({ objectKind: 'article', objectId: articleId, fields: ['deliveryState'] });
  if (!row) return;
  const { queueId, ...ticket } = row;
  scope.announce({ kind: 'article.updated', articleId, visibility: 'internal', ...ticket, queueIds: [queueId] });
}
