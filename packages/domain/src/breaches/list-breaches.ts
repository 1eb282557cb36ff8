import type { BreachItem } from '@redlich/contract';
import { decodeCursor, encodeCursor, idPart, query, timePart } from '../kernel/index.ts';
import { selectBreaches, toItem } from './breach-rows.ts';

/** Every breach, the newest first. @throws DomainError invalid on `cursor` */
export const listBreaches = query(
  'breach.list',
  async (
    scope,
    { limit, cursor }: { limit: number; cursor?: string | undefined },
  ): Promise<{ items: BreachItem[]; nextCursor: string | null }> => {
    let breaches = selectBreaches(scope)
      .orderBy('b.noticedAt', 'desc')
      .orderBy('b.breachId', 'desc')
      .limit(limit + 1);
    if (cursor) {
      const [at, id] = decodeCursor(cursor, [timePart, idPart] as const);
      breaches = breaches.where((eb) => eb(eb.refTuple('b.noticedAt', 'b.breachId'), '<', eb.tuple(new Date(at), id)));
    }
    const rows = await breaches.execute();
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      items: shown.map(toItem),
      nextCursor: last ? encodeCursor([last.noticedAt.toISOString(), last.breachId]) : null,
    };
  },
);
