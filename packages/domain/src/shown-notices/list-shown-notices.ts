import type { Language, ShownNotice } from '@redlich/contract';
import { query, type QueryScope } from '../kernel/index.ts';
import { readCustomer } from '../people/index.ts';

const shownMax = 200;

/** The newest first. */
async function readShown({ tx, tenantId }: QueryScope, customerId: string): Promise<{ items: ShownNotice[] }> {
  const rows = await tx
    .selectFrom('shownNotices as s')
    .leftJoin('tickets as t', (join) =>
      join.onRef('t.tenantId', '=', 's.tenantId').onRef('t.ticketId', '=', 's.ticketId'),
    )
    .select(['s.version', 's.language', 's.shownAt', 's.occasion', 't.number'])
    .where('s.tenantId', '=', tenantId)
    .where('s.customerId', '=', customerId)
    .orderBy('s.shownAt', 'desc')
    .orderBy('s.shownNoticeId')
    .limit(shownMax)
    .execute();
  return {
    items: rows.map(({ version, language, shownAt, occasion, number }) => ({
      version,
      language: language as Language,
      shownAt: shownAt.toISOString(),
      occasion: occasion as ShownNotice['occasion'],
      ticketNumber: number,
    })),
  };
}

/** What a customer was shown of the notice. @throws DomainError notFound */
export const listShownNotices = query('customer.get', async (scope, { id }: { id: string }) => {
  await readCustomer(scope, id);
  return readShown(scope, id);
});

/** What the person asking was shown. */
export const getOwnShownNotices = query('profile.get', (scope, _: void) => readShown(scope, scope.actor.id!));
