import type { SubProcessorChange, SubProcessorChanges } from '@redlich/contract';
import { query } from '../kernel/index.ts';
import { hasPromisedAnnouncements } from '../recipients/index.ts';
import { readChange, selectChanges, toChange } from './change-rows.ts';

const shownMax = 100;

/** What was announced, the newest first. */
export const listSubProcessorChanges = query(
  'sub-processor.list-changes',
  async (scope, _: void): Promise<SubProcessorChanges> => {
    const [rows, { subscribers }, mustBeAnnounced] = await Promise.all([
      selectChanges(scope).orderBy('c.announcedAt', 'desc').orderBy('c.changeId', 'desc').limit(shownMax).execute(),
      scope.tx
        .selectFrom('subProcessorSubscriptions')
        .select((eb) => eb.fn.countAll<number>().as('subscribers'))
        .where('tenantId', '=', scope.tenantId)
        .executeTakeFirstOrThrow(),
      hasPromisedAnnouncements(scope),
    ]);
    return { items: rows.map((row) => toChange(row, scope.now)), subscribers: Number(subscribers), mustBeAnnounced };
  },
);

/** One of them. @throws DomainError notFound */
export const getSubProcessorChange = query(
  'sub-processor.list-changes',
  (scope, { id }: { id: string }): Promise<SubProcessorChange> => readChange(scope, id),
);
