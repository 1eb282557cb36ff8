import type { Setup } from '@redlich/contract';
import type { QueryScope } from '../kernel/index.ts';

/** The first address, and the newest message that came in anywhere. */
export async function readMail({ tx, tenantId }: QueryScope): Promise<Setup['mail']> {
  const channel = await tx
    .selectFrom('channels')
    .select('address')
    .where('tenantId', '=', tenantId)
    .orderBy('address')
    .limit(1)
    .executeTakeFirst();
  const newest = await tx
    .selectFrom('incomingMails as m')
    .leftJoin('tickets as t', (join) =>
      join.onRef('t.tenantId', '=', 'm.tenantId').onRef('t.ticketId', '=', 'm.ticketId'),
    )
    .select(['m.receivedAt', 'm.state', 't.ticketId', 't.number'])
    .where('m.tenantId', '=', tenantId)
    .orderBy('m.receivedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return {
    address: channel?.address ?? null,
    newest: newest ? { ...newest, receivedAt: newest.receivedAt.toISOString() } : null,
  };
}

/** What the steps are told by. */
export async function countSetup({ tx, tenantId }: QueryScope) {
  return tx
    .selectNoFrom(({ selectFrom, exists }) => [
      selectFrom('agents')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .where('tenantId', '=', tenantId)
        .$asScalar()
        .$notNull()
        .as('agents'),
      exists(
        selectFrom('incomingMails')
          .select('incomingMailId')
          .where('tenantId', '=', tenantId)
          .where('state', '=', 'done'),
      ).as('hasMail'),
      selectFrom('articleDeliveries')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .where('tenantId', '=', tenantId)
        .where('state', '=', 'suppressed')
        .$asScalar()
        .$notNull()
        .as('articlesHeldBack'),
      selectFrom('notifications')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .where('tenantId', '=', tenantId)
        .where('state', '=', 'suppressed')
        .$asScalar()
        .$notNull()
        .as('notificationsHeldBack'),
    ])
    .executeTakeFirstOrThrow();
}

/** The sample ticket while it exists. */
export async function findSample({ tx, tenantId }: QueryScope, ticketId: string | null): Promise<string | null> {
  if (!ticketId) return null;
  const row = await tx
    .selectFrom('tickets')
    .select('ticketId')
    .where('tenantId', '=', tenantId)
    .where('ticketId', '=', ticketId)
    .executeTakeFirst();
  return row?.ticketId ?? null;
}
