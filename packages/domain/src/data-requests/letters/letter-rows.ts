import { sql } from 'kysely';
import type { Language, RequestLetter, RequestLetterKind } from '@redlich/contract';
import type { QueryScope } from '../../kernel/index.ts';

/** Letters with what became of the mail; once the delivery log forgot it, it counts as sent. */
const selectLetters = ({ tx, tenantId }: QueryScope) =>
  tx
    .selectFrom('dataRequestLetters as l')
    .leftJoin('notifications as f', (join) =>
      join.onRef('f.tenantId', '=', 'l.tenantId').onRef('f.objectId', '=', 'l.dataRequestLetterId'),
    )
    .select(['l.dataRequestLetterId', 'l.kind', 'l.language', 'l.toName', 'l.toEmail', 'l.subject', 'l.body'])
    .select(['l.writtenAt', 'l.dataRequestId'])
    .select(sql<string>`case l.way when 'paper' then 'paper' else coalesce(f.state, 'sent') end`.as('delivery'))
    .where('l.tenantId', '=', tenantId);

type Row = Awaited<ReturnType<ReturnType<typeof selectLetters>['executeTakeFirstOrThrow']>>;

const shown = (row: Row): RequestLetter => ({
  id: row.dataRequestLetterId,
  kind: row.kind as RequestLetterKind,
  language: row.language as Language,
  to: { name: row.toName, email: row.toEmail },
  subject: row.subject,
  body: row.body,
  writtenAt: row.writtenAt.toISOString(),
  delivery: row.delivery as RequestLetter['delivery'],
});

/** The letters of a request, in the order they were written. */
export async function readLetters(scope: QueryScope, dataRequestId: string): Promise<RequestLetter[]> {
  const rows = await selectLetters(scope)
    .where('l.dataRequestId', '=', dataRequestId)
    .orderBy('l.writtenAt')
    .orderBy('l.dataRequestLetterId')
    .execute();
  return rows.map(shown);
}

export async function findLetter(scope: QueryScope, id: string) {
  const row = await selectLetters(scope).where('l.dataRequestLetterId', '=', id).executeTakeFirst();
  return row && { letter: shown(row), dataRequestId: row.dataRequestId };
}
