import { sql, type RawBuilder } from 'kysely';
import { calendarDay, type CommandScope, type QueryScope } from '../kernel/index.ts';
import { deleteAttachmentsOf } from '../files/index.ts';

/**
 * Closed tickets past the cut-off that nothing locks, and those that a statute no longer keeps, the oldest first, locked;
 * rows that somebody else holds are left for the next batch. Sees what the transaction sees.
 */
export async function lockTicketsClosedBefore(
  { tx, tenantId, now }: CommandScope,
  cutoffAt: Date,
  limit: number,
): Promise<{ ticketId: string; closedAt: Date }[]> {
  const rows = await tx
    .selectFrom('tickets')
    .select(['ticketId', 'closedAt'])
    .where('tenantId', '=', tenantId)
    .where('closedAt', '<', cutoffAt)
    .where(
      sql<boolean>`(locked_as is null or (locked_as = 'RETENTION_LOCK' and locked_until <= ${calendarDay(now)}::date))`,
    )
    .orderBy('closedAt')
    .orderBy('ticketId')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map(({ ticketId, closedAt }) => ({ ticketId, closedAt: closedAt! }));
}

/** What a run at this cut-off would delete, of the tickets `t` that `goes` tells. */
export async function countTicketsClosedBefore(
  { tx, tenantId }: QueryScope,
  cutoffAt: Date,
  goes: RawBuilder<boolean>,
) {
  const tickets = await tx
    .selectFrom('tickets as t')
    .select((eb) => [eb.fn.countAll<number>().as('objects'), eb.fn.min('t.closedAt').as('oldestAt')])
    .where('t.tenantId', '=', tenantId)
    .where('t.closedAt', '<', cutoffAt)
    .where(goes)
    .executeTakeFirstOrThrow();
  const parts = await tx
    .selectFrom('tickets as t')
    .innerJoin('articles as r', (join) =>
      join.onRef('r.tenantId', '=', 't.tenantId').onRef('r.ticketId', '=', 't.ticketId'),
    )
    .leftJoin('attachments as f', (join) =>
      join.onRef('f.tenantId', '=', 'r.tenantId').onRef('f.articleId', '=', 'r.articleId'),
    )
    .select((eb) => [
      eb.fn.count<number>('r.articleId').distinct().as('articles'),
      eb.fn.count<number>('f.attachmentId').as('files'),
    ])
    .where('t.tenantId', '=', tenantId)
    .where('t.closedAt', '<', cutoffAt)
    .where(goes)
    .executeTakeFirstOrThrow();
  return { ...tickets, ...parts };
}

/** Deletes tickets with articles and attachments; their files follow by job. What other modules hold of them went before. */
export async function deleteTickets(
  scope: CommandScope,
  ticketIds: readonly string[],
): Promise<{ articles: number; files: number }> {
  const { tx, tenantId } = scope;
  const listed = sql<boolean>`ticket_id = any(${ticketIds}::uuid[])`;
  const articles = await tx
    .selectFrom('articles')
    .select('articleId')
    .where('tenantId', '=', tenantId)
    .where(listed)
    .execute();
  const files = await deleteAttachmentsOf(
    scope,
    articles.map((article) => article.articleId),
  );
  await tx.deleteFrom('articles').where('tenantId', '=', tenantId).where(listed).execute();
  const gone = await tx
    .deleteFrom('tickets')
    .where('tenantId', '=', tenantId)
    .where(listed)
    .returning(['ticketId', 'customerId', 'organisationId', 'queueId'])
    .execute();
  for (const { queueId, ...ticket } of gone) {
    scope.audit({ objectKind: 'ticket', objectId: ticket.ticketId });
    scope.announce({ kind: 'ticket.deleted', articleId: null, visibility: 'public', ...ticket, queueIds: [queueId] });
  }
  return { articles: articles.length, files };
}
