import { sql } from 'kysely';
import type { Identity, Language } from '@redlich/contract';
import type { QueryScope } from '../kernel/index.ts';
import { guessLanguage } from '../portal/index.ts';
import { readRow } from './read-brand.ts';

type Reading = Pick<QueryScope, 'tx' | 'tenantId'>;

/** How a queue speaks: its own words where it has some, else the tenant's. */
export async function readIdentity(scope: Reading, queueId: string): Promise<Identity & { queueName: string }> {
  const { tx, tenantId } = scope;
  const [{ identity }, queue] = await Promise.all([
    readRow(scope),
    tx
      .selectFrom('queues as q')
      .leftJoin('queueIdentities as i', (join) =>
        join.onRef('i.tenantId', '=', 'q.tenantId').onRef('i.queueId', '=', 'q.queueId'),
      )
      .select(['q.name', 'i.senderPattern', 'i.signatureDe', 'i.signatureEn'])
      .where('q.tenantId', '=', tenantId)
      .where('q.queueId', '=', queueId)
      .executeTakeFirst(),
  ]);
  return {
    queueName: queue?.name ?? '',
    senderPattern: queue?.senderPattern ?? identity.senderPattern,
    signature: {
      de: queue?.signatureDe ?? identity.signature.de,
      en: queue?.signatureEn ?? identity.signature.en,
    },
  };
}

/** The language to write to a customer in: of the account, else of the newest message in the ticket. */
export async function languageOfTicket({ tx, tenantId }: Reading, ticketId: string): Promise<Language> {
  const ticket = await tx
    .selectFrom('tickets as t')
    .leftJoin('logins as l', (join) =>
      join.onRef('l.tenantId', '=', 't.tenantId').onRef('l.customerId', '=', 't.customerId'),
    )
    .select('l.language')
    .select((eb) =>
      eb
        .selectFrom('articles as r')
        .select(sql<string>`r.subject || ' ' || r.body_text`.as('words'))
        .whereRef('r.tenantId', '=', 't.tenantId')
        .whereRef('r.ticketId', '=', 't.ticketId')
        .where('r.authorKind', '=', 'customer')
        .orderBy('r.createdAt', 'desc')
        .limit(1)
        .as('newest'),
    )
    .where('t.tenantId', '=', tenantId)
    .where('t.ticketId', '=', ticketId)
    .executeTakeFirst();
  return (ticket?.language as Language | null | undefined) ?? guessLanguage(ticket?.newest ?? '');
}
