import { sql, type RawBuilder } from 'kysely';
import { calendarDay, type CommandScope, type QueryScope } from '../kernel/index.ts';
import { deleteAttachmentsOf } from '../files/index.ts';

/** Which tickets `t` a run is about. */
interface Due {
  /** Their start event, strictly before the cut-off. */
  startedAt: RawBuilder<Date>;
  cutoffAt: Date;
  /** Whose rule it is. */
  isUnder: RawBuilder<boolean>;
  /** Where the run stands: what was closed later, or as late with a higher id. */
  after?: Place | undefined;
  /** What was put into the trash later is left there. */
  trashedBefore: Date;
}
export interface Place {
  closedAt: Date;
  ticketId: string;
}

/**
 * Closed tickets past the cut-off that nothing locks, those that a statute no longer keeps and those whose days in the
 * trash are over, in the order of closing, locked; rows that somebody else holds are left for the next run. Sees what the
 * transaction sees.
 */
export async function lockTicketsDue(
  { tx, tenantId, now }: CommandScope,
  due: Due,
  limit: number,
): Promise<(Place & { startedAt: Date; trashedAt: Date | null })[]> {
  const { rows } = await sql<Place & { startedAt: Date; trashedAt: Date | null }>`
    select t.ticket_id, t.closed_at, ${due.startedAt} as started_at, t.trashed_at from ${found({ tenantId, now }, due)}
    order by t.closed_at, t.ticket_id limit ${limit} for update of t skip locked`.execute(tx);
  return rows;
}

/** Nobody had ticket `t` brought back from the trash whose days of grace run. */
const notSpared = (now: Date) => sql`(t.spared_until is null or t.spared_until <= ${calendarDay(now)}::date)`;

/** Whether there is any of them. Sees what the transaction sees. */
export async function isAnyTicketDue({ tx, tenantId, now }: QueryScope, due: Due): Promise<boolean> {
  const { rows } = await sql`select from ${found({ tenantId, now }, due)} limit 1`.execute(tx);
  return rows.length > 0;
}

const found = (
  { tenantId, now }: Pick<QueryScope, 'tenantId' | 'now'>,
  { startedAt, cutoffAt, isUnder, after, trashedBefore }: Due,
) => sql`tickets t where t.tenant_id = ${tenantId} and t.closed_at < ${cutoffAt}::timestamptz
  and ${after ? sql`(t.closed_at, t.ticket_id) > (${after.closedAt}::timestamptz, ${after.ticketId}::uuid)` : sql`true`}
  and (t.locked_as is null or (t.locked_as = 'RETENTION_LOCK' and t.locked_until <= ${calendarDay(now)}::date)
    or (t.locked_as = 'TRASH' and t.trashed_at <= ${trashedBefore}::timestamptz))
  and t.anonymised_at is null and ${notSpared(now)}
  and ${isUnder} and ${startedAt} < ${cutoffAt}::timestamptz`;

/** What a run would take of the tickets `t` that are `due`, none of them closed after `cutoffAt`. */
export async function countTicketsDue({ tx, tenantId, now }: QueryScope, cutoffAt: Date, due: RawBuilder<boolean>) {
  const counted = sql`tickets t where t.tenant_id = ${tenantId} and t.closed_at < ${cutoffAt}::timestamptz
    and t.anonymised_at is null and ${notSpared(now)} and ${due}`;
  const { rows } = await sql<{ objects: number; oldestAt: Date | null; articles: number; files: number }>`
    with due as materialized (select t.tenant_id, t.ticket_id, t.closed_at from ${counted})
    select (select count(*)::int from due) as objects, (select min(closed_at) from due) as oldest_at,
      (select count(*)::int from due d join articles r on r.tenant_id = d.tenant_id and r.ticket_id = d.ticket_id) as articles,
      (select count(*)::int from due d join articles r on r.tenant_id = d.tenant_id and r.ticket_id = d.ticket_id
        join attachments f on f.tenant_id = r.tenant_id and f.article_id = r.article_id) as files`.execute(tx);
  return rows[0]!;
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
