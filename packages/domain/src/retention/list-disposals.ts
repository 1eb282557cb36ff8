import { sql } from 'kysely';
import type { Disposal } from '@redlich/contract';
import { query } from '../kernel/index.ts';

/** What runs deleted, a line for each run and category, the newest 200. */
export const listDisposals = query(
  'retention.list-disposals',
  async ({ tx, tenantId }, _: void): Promise<{ items: Disposal[] }> => {
    const rows = await tx
      .selectFrom('disposals')
      .select(['runId', 'category', 'period', 'toYearEnd'])
      .select((eb) => [
        eb.fn.max('disposedAt').as('disposedAt'),
        sql<number>`sum(cardinality(object_ids))::int`.as('objects'),
        sql<number>`sum(articles)::int`.as('articles'),
        sql<number>`sum(files)::int`.as('files'),
      ])
      .where('tenantId', '=', tenantId)
      .groupBy(['runId', 'category', 'period', 'toYearEnd'])
      .orderBy('disposedAt', 'desc')
      .limit(200)
      .execute();
    return {
      items: rows.map((row) => ({
        ...row,
        category: row.category as Disposal['category'],
        disposedAt: new Date(row.disposedAt!).toISOString(),
      })),
    };
  },
);
