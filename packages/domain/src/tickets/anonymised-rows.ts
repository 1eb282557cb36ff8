import { sql } from 'kysely';
import type { CommandScope, QueryScope } from '../kernel/index.ts';

const columns = [
  'articleId',
  'authorKind',
  'customerId',
  'authorRole',
  'subject',
  'bodyText',
  'bodyHtml',
  'messageId',
] as const;

/** A ticket with everything that its articles say, locked; undefined where it is not seen. */
export async function lockThread({ tx, tenantId }: CommandScope, ticketId: string) {
  const ticket = await tx
    .selectFrom('tickets')
    .select(['ticketId', 'subject', 'state', 'customerId', 'organisationId', 'queueId', 'tags', 'anonymisedAt'])
    .where('tenantId', '=', tenantId)
    .where('ticketId', '=', ticketId)
    .forUpdate()
    .executeTakeFirst();
  return ticket && { ...ticket, articles: await readWholeArticles({ tx, tenantId }, ticketId) };
}
export type Thread = NonNullable<Awaited<ReturnType<typeof lockThread>>>;

const readWholeArticles = ({ tx, tenantId }: Pick<QueryScope, 'tx' | 'tenantId'>, ticketId: string) =>
  tx
    .selectFrom('articles as r')
    .leftJoin('articleDeliveries as d', (join) =>
      join.onRef('d.tenantId', '=', 'r.tenantId').onRef('d.articleId', '=', 'r.articleId'),
    )
    .select(columns.map((column) => `r.${column}` as const))
    .select(['r.fromAddress', 'r.toAddresses', 'd.reason as deliveryReason'])
    .where('r.tenantId', '=', tenantId)
    .where('r.ticketId', '=', ticketId)
    .orderBy('r.createdAt')
    .orderBy('r.articleId')
    .execute();

export interface RewrittenArticle {
  articleId: string;
  subject: string;
  bodyText: string;
  bodyHtml: string | null;
  fromAddress: string | null;
  toAddresses: readonly string[];
  messageId: string | null;
  customerId: string | null;
  authorRole: string | null;
}

/** Puts other words into articles; what a server said of a delivery goes, because it may name the address. */
export async function rewriteArticles(
  { tx, tenantId }: CommandScope,
  articles: readonly RewrittenArticle[],
): Promise<void> {
  for (const { articleId, toAddresses, ...set } of articles)
    await tx
      .updateTable('articles')
      .set({ ...set, toAddresses: [...toAddresses] })
      .where('tenantId', '=', tenantId)
      .where('articleId', '=', articleId)
      .execute();
  const ids = articles.map(({ articleId }) => articleId);
  await sql`update article_deliveries set reason = null
    where tenant_id = ${tenantId} and article_id = any(${ids}::uuid[]) and reason is not null`.execute(tx);
}

export interface AnonymousTicket {
  ticketId: string;
  subject: string;
  tags: readonly string[];
  organisationId: string | null;
  at: Date;
}

/** From here on the ticket belongs to nobody and nothing changes it. Its numbers and times stay. */
export async function setAnonymised(
  { tx, tenantId }: CommandScope,
  { ticketId, subject, tags, organisationId, at }: AnonymousTicket,
): Promise<void> {
  await sql`update tickets set customer_id = null, anonymised_at = ${at}::timestamptz, subject = ${subject},
      tags = ${[...tags]}::text[], organisation_id = ${organisationId}::uuid
    where tenant_id = ${tenantId} and ticket_id = ${ticketId}`.execute(tx);
}

/** Puts another subject on a ticket. */
export async function rewriteSubject({ tx, tenantId }: CommandScope, ticketId: string, subject: string): Promise<void> {
  await tx
    .updateTable('tickets')
    .set({ subject })
    .where('tenantId', '=', tenantId)
    .where('ticketId', '=', ticketId)
    .execute();
}

/** Ids of tickets in which one of these addresses is named as sender or recipient. */
export async function findTicketsNaming({ tx, tenantId }: QueryScope, emails: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ ticketId: string }>`select distinct r.ticket_id from articles r
    where r.tenant_id = ${tenantId} and (lower(r.from_address) = any(${[...emails]}::text[])
      or exists (select from unnest(r.to_addresses) a where lower(a) = any(${[...emails]}::text[])))`.execute(tx);
  return rows.map((row) => row.ticketId);
}
