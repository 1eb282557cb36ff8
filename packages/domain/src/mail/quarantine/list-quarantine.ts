import type { QuarantinedLetter, QuarantinedMail, QuarantineReason } from '@redlich/contract';
import { decodeCursor, encodeCursor, idPart, notFound, query, timePart, type QueryScope } from '../../kernel/index.ts';

const select = ({ tx, tenantId }: Pick<QueryScope, 'tx' | 'tenantId'>) =>
  tx
    .selectFrom('quarantinedMails as q')
    .innerJoin('incomingMails as m', (join) =>
      join.onRef('m.tenantId', '=', 'q.tenantId').onRef('m.incomingMailId', '=', 'q.incomingMailId'),
    )
    .innerJoin('channels as n', (join) =>
      join.onRef('n.tenantId', '=', 'm.tenantId').onRef('n.channelId', '=', 'm.channelId'),
    )
    .leftJoin('customers as c', (join) =>
      join.onRef('c.tenantId', '=', 'm.tenantId').onRef('c.emailKey', '=', 'm.senderKey'),
    )
    .select(['q.incomingMailId', 'q.senderAddress', 'q.senderName', 'q.subject', 'q.reason', 'q.attachmentCount'])
    .select(['q.quarantinedAt', 'q.expiresAt', 'm.receivedAt', 'n.address', 'c.customerId'])
    .where('q.tenantId', '=', tenantId);

type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

const shown = (row: Row): QuarantinedMail => ({
  id: row.incomingMailId,
  sender: { name: row.senderName, address: row.senderAddress },
  subject: row.subject,
  reason: row.reason as QuarantineReason,
  channel: row.address,
  customerId: row.customerId,
  attachmentCount: row.attachmentCount,
  receivedAt: row.receivedAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
});

/** What waits, the newest first. */
export const listQuarantine = query(
  'quarantine.list',
  async (scope, filter: { limit: number; cursor?: string | undefined }) => {
    let mails = select(scope)
      .orderBy('q.quarantinedAt', 'desc')
      .orderBy('q.incomingMailId', 'desc')
      .limit(filter.limit + 1);
    if (filter.cursor) {
      const [at, id] = decodeCursor(filter.cursor, [timePart, idPart] as const);
      mails = mails.where((eb) =>
        eb(eb.refTuple('q.quarantinedAt', 'q.incomingMailId'), '<', eb.tuple(new Date(at), id)),
      );
    }
    const rows = await mails.execute();
    const page = rows.slice(0, filter.limit);
    const last = rows.length > filter.limit ? page.at(-1) : undefined;
    return {
      items: page.map(shown),
      nextCursor: last ? encodeCursor([last.quarantinedAt.toISOString(), last.incomingMailId]) : null,
    };
  },
);

/** How many wait. */
export const countQuarantine = query('quarantine.list', async ({ tx, tenantId }, _: void): Promise<number> => {
  const row = await tx
    .selectFrom('quarantinedMails')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('tenantId', '=', tenantId)
    .executeTakeFirstOrThrow();
  return row.count;
});

/** One of them with its text. @throws DomainError notFound */
export const getQuarantinedMail = query(
  'quarantine.get',
  async (scope, { id }: { id: string }): Promise<QuarantinedLetter> => {
    const row = await select(scope).select('q.bodyText').where('q.incomingMailId', '=', id).executeTakeFirst();
    if (!row) throw notFound('quarantined mail');
    return { ...shown(row), bodyText: row.bodyText };
  },
);
