import { sql } from 'kysely';
import type { CommandScope, QueryScope } from '../kernel/index.ts';
import { releaseBlobs } from '../files/index.ts';

/** Deletes what is kept of the mails behind tickets, raw messages included. Goes before the tickets themselves. */
export async function deleteMailsOfTickets(scope: CommandScope, ticketIds: readonly string[]): Promise<number> {
  const rows = await scope.tx
    .deleteFrom('incomingMails')
    .where('tenantId', '=', scope.tenantId)
    .where(sql<boolean>`ticket_id = any(${ticketIds}::uuid[])`)
    .returning('blobId')
    .execute();
  await releaseBlobs(
    scope,
    rows.map((row) => row.blobId),
  );
  return rows.length;
}

/** Deletes what is kept of the mails behind single articles. */
export async function deleteMailsOfArticles(scope: CommandScope, articleIds: readonly string[]): Promise<number> {
  const rows = await scope.tx
    .deleteFrom('incomingMails')
    .where('tenantId', '=', scope.tenantId)
    .where(sql<boolean>`article_id = any(${articleIds}::uuid[])`)
    .returning('blobId')
    .execute();
  await releaseBlobs(
    scope,
    rows.map((row) => row.blobId),
  );
  return rows.length;
}

/** Deletes at most `limit` mails of an address that became no article, or whose article is gone; those still waiting stay. @returns their ids */
export async function deleteMailsFrom(
  scope: CommandScope,
  { email, until }: { email: string; until?: Date | undefined },
  limit: number,
): Promise<string[]> {
  const { tx, tenantId } = scope;
  const rows = await tx
    .deleteFrom('incomingMails')
    .where('tenantId', '=', tenantId)
    .where('incomingMailId', 'in', (eb) =>
      eb
        .selectFrom('incomingMails')
        .select('incomingMailId')
        .where('tenantId', '=', tenantId)
        .where(sql<boolean>`(sender_key = ${email.toLowerCase()} or lower(envelope_from) = ${email.toLowerCase()})`)
        .where('state', '<>', 'received')
        .where(until ? sql<boolean>`received_at <= ${until}::timestamptz` : sql<boolean>`true`)
        .where(
          sql<boolean>`not exists (select from articles r where r.tenant_id = incoming_mails.tenant_id
          and r.article_id = incoming_mails.article_id)`,
        )
        .limit(limit),
    )
    .returning(['incomingMailId', 'blobId'])
    .execute();
  await releaseBlobs(
    scope,
    rows.map((row) => row.blobId),
  );
  return rows.map((row) => row.incomingMailId);
}

/** Deletes at most `limit` raw mails received before `cutoffAt`; those still waiting stay. @returns their ids */
export async function deleteMailsBefore(scope: CommandScope, cutoffAt: Date, limit: number): Promise<string[]> {
  const { tx, tenantId } = scope;
  const rows = await tx
    .deleteFrom('incomingMails')
    .where('tenantId', '=', tenantId)
    .where('incomingMailId', 'in', (eb) =>
      eb
        .selectFrom('incomingMails')
        .select('incomingMailId')
        .where('tenantId', '=', tenantId)
        .where('receivedAt', '<', cutoffAt)
        .where('state', '<>', 'received')
        .orderBy('receivedAt')
        .limit(limit),
    )
    .returning(['incomingMailId', 'blobId'])
    .execute();
  await releaseBlobs(
    scope,
    rows.map((row) => row.blobId),
  );
  return rows.map((row) => row.incomingMailId);
}

/** What a run at this cut-off would delete. */
export async function countMailsBefore({ tx, tenantId }: QueryScope, cutoffAt: Date) {
  return tx
    .selectFrom('incomingMails')
    .select((eb) => [eb.fn.countAll<number>().as('objects'), eb.fn.min('receivedAt').as('oldestAt')])
    .where('tenantId', '=', tenantId)
    .where('receivedAt', '<', cutoffAt)
    .where('state', '<>', 'received')
    .executeTakeFirstOrThrow();
}
