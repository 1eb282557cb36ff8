import type { ProcessingObjectionFilter } from '@redlich/contract';
import { decodeCursor, encodeCursor, idPart, query, timePart } from '../kernel/index.ts';
import { selectObjections, toObjection } from './objection-rows.ts';

/** Who objects to what, in force or over, the newest first. @throws DomainError invalid on `cursor` */
export const listProcessingObjections = query(
  'processing-objection.list',
  async (scope, { part, limit, cursor }: ProcessingObjectionFilter) => {
    const by = part === 'inForce' ? 'b.objectedAt' : 'b.endedAt';
    let objections = selectObjections(scope)
      .where('b.endedAt', part === 'inForce' ? 'is' : 'is not', null)
      .orderBy(by, 'desc')
      .orderBy('b.processingObjectionId', 'desc')
      .limit(limit + 1);
    if (cursor) {
      const [at, id] = decodeCursor(cursor, [timePart, idPart] as const);
      objections = objections.where((eb) =>
        eb(eb.refTuple(by, 'b.processingObjectionId'), '<', eb.tuple(new Date(at), id)),
      );
    }
    const rows = await objections.execute();
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const at = part === 'inForce' ? last?.objectedAt : last?.endedAt;
    return {
      items: shown.map(toObjection),
      nextCursor: last ? encodeCursor([at!.toISOString(), last.processingObjectionId]) : null,
    };
  },
);
