import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { withTenant } from '@redlich/db';
import { blobKey } from '../src/files/index.ts';
import type { Ports } from '../src/index.ts';

const atOnce = 1_000;
const dayMs = 86_400_000;
/** One content is stored once: each file here stands for another one. */
const contentOf = (blobId: string) => createHash('sha256').update(blobId).digest('hex');

interface Wanted {
  tenantId: string;
  /** A ticket with one message, which all of them are like. */
  template: string;
  tickets: number;
  /** How many of them hold a file each, at most all. */
  files: number;
  /** How long ago they were closed. */
  days: number;
  /** A file of one byte that is put into the store for each. */
  path: string;
}

/** Closed tickets with a message each, written past the commands so that a hundred thousand take a minute. @returns their ids */
export async function fillExpired(
  { db, files, clock }: Pick<Ports, 'db' | 'files' | 'clock'>,
  { tenantId, template: id, tickets, files: many, days, path }: Wanted,
): Promise<string[]> {
  const closedAt = new Date(clock.now().getTime() - days * dayMs);
  const ids: string[] = [];
  for (let from = 0; from < tickets; from += atOnce) {
    const part = Array.from({ length: Math.min(atOnce, tickets - from) }, (_, i) => ({
      at: from + i,
      ticketId: randomUUID(),
      articleId: randomUUID(),
      blobId: randomUUID(),
    }));
    const withFile = part.filter(({ at }) => at < many);
    for (const { blobId } of withFile)
      await files.put(blobKey(tenantId, { blobId, sha256: contentOf(blobId) }), { path });
    await withTenant(db, tenantId, async (tx) => {
      await sql`insert into tickets (tenant_id, ticket_id, number, subject, state, turn, priority, queue_id, customer_id,
          created_at, updated_at, closed_at)
        select t.tenant_id, p.id, 100000 + p.at, 'Drucker ' || p.at, 'closed', 'nobody', 'normal', t.queue_id, t.customer_id,
          ${closedAt}::timestamptz, ${closedAt}::timestamptz, ${closedAt}::timestamptz + p.at * interval '1 millisecond'
        from tickets t, unnest(${part.map((one) => one.ticketId)}::uuid[], ${part.map(({ at }) => at)}::int[]) as p(id, at)
        where t.tenant_id = ${tenantId} and t.ticket_id = ${id}`.execute(tx);
      await sql`insert into articles (tenant_id, article_id, ticket_id, kind, visibility, author_kind, customer_id, subject,
          body_text, created_at)
        select r.tenant_id, p.article, p.ticket, r.kind, r.visibility, r.author_kind, r.customer_id, r.subject, r.body_text,
          ${closedAt}::timestamptz
        from articles r, unnest(${part.map((one) => one.articleId)}::uuid[], ${part.map((one) => one.ticketId)}::uuid[])
          as p(article, ticket)
        where r.tenant_id = ${tenantId} and r.ticket_id = ${id}`.execute(tx);
      if (withFile.length === 0) return;
      await tx
        .insertInto('blobs')
        .values(
          withFile.map(({ blobId }) => ({
            tenantId,
            blobId,
            sha256: contentOf(blobId),
            bytes: 1,
            createdAt: closedAt,
          })),
        )
        .execute();
      await tx
        .insertInto('attachments')
        .values(
          withFile.map(({ articleId, blobId }) => ({
            tenantId,
            articleId,
            blobId,
            attachmentId: randomUUID(),
            fileName: 'anlage.txt',
            contentType: 'text/plain',
            bytes: 1,
            position: 0,
          })),
        )
        .execute();
    });
    ids.push(...part.map((one) => one.ticketId));
  }
  return ids;
}
