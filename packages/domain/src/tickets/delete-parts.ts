import { sql } from 'kysely';
import { calendarDay, type CommandScope, type QueryScope } from '../kernel/index.ts';
import { deleteAttachmentsOf } from '../files/index.ts';

/** A ticket `t` that nothing keeps, or no longer. */
const notKept = (now: Date) =>
  sql<boolean>`(t.locked_as is null or t.locked_as = 'TRASH' or (t.locked_as = 'RETENTION_LOCK' and t.locked_until <= ${calendarDay(now)}::date))`;

/** Of a person: only what was there at a moment, where one is given. */
interface Person {
  customerId: string;
  until?: Date | undefined;
}
const thereBy = (until: Date | undefined, column: string) =>
  until ? sql<boolean>`${sql.ref(column)} <= ${until}::timestamptz` : sql<boolean>`true`;

/** A customer's own requests that nothing keeps, locked, each with the next customer who wrote in it, if there is one. */
export async function lockTicketsOf({ tx, tenantId, now }: CommandScope, { customerId, until }: Person, limit: number) {
  return tx
    .selectFrom('tickets as t')
    .select('t.ticketId')
    .select((eb) =>
      eb
        .selectFrom('articles as r')
        .select('r.customerId')
        .whereRef('r.tenantId', '=', 't.tenantId')
        .whereRef('r.ticketId', '=', 't.ticketId')
        .where('r.customerId', '<>', customerId)
        .orderBy('r.createdAt')
        .limit(1)
        .as('nextCustomerId'),
    )
    .where('t.tenantId', '=', tenantId)
    .where('t.customerId', '=', customerId)
    .where(notKept(now))
    .where(thereBy(until, 't.created_at'))
    .orderBy('t.ticketId')
    .limit(limit)
    .forUpdate('t')
    .execute();
}

/** How many requests are left that a customer's data stand in: the own ones, and those the customer wrote in. */
export async function countTicketsWith({ tx, tenantId }: QueryScope, { customerId, until }: Person): Promise<number> {
  const { rows } = await sql<{ many: number }>`select count(*)::int as many from (
      select ticket_id from tickets where tenant_id = ${tenantId} and customer_id = ${customerId}
        and ${thereBy(until, 'created_at')}
      union select ticket_id from articles where tenant_id = ${tenantId} and customer_id = ${customerId}
        and ${thereBy(until, 'created_at')}) kept`.execute(tx);
  return rows[0]!.many;
}

/** Ids of others' requests in which a customer wrote. */
export async function findTicketsWrittenIn(
  { tx, tenantId }: QueryScope,
  { customerId, until }: Person,
): Promise<string[]> {
  const rows = await tx
    .selectFrom('articles as r')
    .innerJoin('tickets as t', (join) =>
      join.onRef('t.tenantId', '=', 'r.tenantId').onRef('t.ticketId', '=', 'r.ticketId'),
    )
    .select('r.ticketId')
    .distinct()
    .where('r.tenantId', '=', tenantId)
    .where('r.customerId', '=', customerId)
    .where('t.customerId', '<>', customerId)
    .where(thereBy(until, 'r.created_at'))
    .execute();
  return rows.map((row) => row.ticketId);
}

/** Ids of what a customer wrote in certain requests, locked. */
export async function lockMessagesOf(
  { tx, tenantId }: CommandScope,
  { customerId, until, ticketIds, limit }: Person & { ticketIds: readonly string[]; limit: number },
): Promise<string[]> {
  const articles = await tx
    .selectFrom('articles')
    .select('articleId')
    .where('tenantId', '=', tenantId)
    .where('customerId', '=', customerId)
    .where(sql<boolean>`ticket_id = any(${ticketIds}::uuid[])`)
    .where(thereBy(until, 'created_at'))
    .limit(limit)
    .forUpdate()
    .execute();
  return articles.map((row) => row.articleId);
}

/** Ids of the notes the team kept to itself in tickets, locked. */
export async function lockNotesOf({ tx, tenantId }: CommandScope, ticketIds: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectFrom('articles')
    .select('articleId')
    .where('tenantId', '=', tenantId)
    .where(sql<boolean>`ticket_id = any(${ticketIds}::uuid[])`)
    .where('visibility', '=', 'internal')
    .forUpdate()
    .execute();
  return rows.map((row) => row.articleId);
}

/** Deletes single articles with their files. A ticket left without any goes too. */
export async function deleteArticles(scope: CommandScope, articleIds: readonly string[]) {
  const { tx, tenantId } = scope;
  if (articleIds.length === 0) return { articles: 0, files: 0 };
  const files = await deleteAttachmentsOf(scope, articleIds);
  const gone = await tx
    .deleteFrom('articles')
    .where('tenantId', '=', tenantId)
    .where(sql<boolean>`article_id = any(${articleIds}::uuid[])`)
    .returning('ticketId')
    .execute();
  const ticketIds = [...new Set(gone.map((row) => row.ticketId))];
  await sql`update tickets t set article_count =
      (select count(*) from articles r where r.tenant_id = t.tenant_id and r.ticket_id = t.ticket_id)
    where t.tenant_id = ${tenantId} and t.ticket_id = any(${ticketIds}::uuid[])`.execute(tx);
  const empty = await tx
    .deleteFrom('tickets')
    .where('tenantId', '=', tenantId)
    .where(sql<boolean>`ticket_id = any(${ticketIds}::uuid[])`)
    .where('articleCount', '=', 0)
    .returning(['ticketId', 'customerId', 'organisationId', 'queueId'])
    .execute();
  for (const { queueId, ...ticket } of empty) {
    scope.audit({ objectKind: 'ticket', objectId: ticket.ticketId });
    scope.announce({ kind: 'ticket.deleted', articleId: null, visibility: 'public', ...ticket, queueIds: [queueId] });
  }
  return { articles: gone.length, files };
}

/**
 * Makes another participant the one the ticket belongs to. Its subject was the leaving person's and goes with them, as does
 * their address from among the recipients.
 */
export async function passTicketOn(
  { tx, tenantId, audit }: CommandScope,
  { ticketId, customerId, leaving }: { ticketId: string; customerId: string; leaving: string },
): Promise<void> {
  await sql`update tickets t set customer_id = c.customer_id, organisation_id = c.organisation_id, subject = '#' || t.number
    from customers c where c.tenant_id = t.tenant_id and c.customer_id = ${customerId}
      and t.tenant_id = ${tenantId} and t.ticket_id = ${ticketId}`.execute(tx);
  await sql`update articles r set subject = '#' || t.number, to_addresses =
      array(select address from unnest(r.to_addresses) address where lower(address) <> ${leaving.toLowerCase()})
    from tickets t where t.tenant_id = r.tenant_id and t.ticket_id = r.ticket_id
      and r.tenant_id = ${tenantId} and r.ticket_id = ${ticketId}`.execute(tx);
  audit({ objectKind: 'ticket', objectId: ticketId, fields: ['customerId', 'subject'] });
}
