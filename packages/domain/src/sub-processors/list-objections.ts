import type { ObjectionOfPerson } from '@redlich/contract';
import { decodeCursor, encodeCursor, idPart, query, timePart } from '../kernel/index.ts';
import { customerName } from '../people/index.ts';
import { readChange } from './change-rows.ts';
import { objectionColumns, toObjection } from './objection-rows.ts';

/** Who objected to a change, the newest first. @throws DomainError notFound, invalid on `cursor` */
export const listObjections = query(
  'sub-processor.list-changes',
  async (scope, { id, limit, cursor }: { id: string; limit: number; cursor?: string | undefined }) => {
    await readChange(scope, id);
    let objections = scope.tx
      .selectFrom('subProcessorObjections as o')
      .innerJoin('customers as k', (join) =>
        join.onRef('k.tenantId', '=', 'o.tenantId').onRef('k.customerId', '=', 'o.customerId'),
      )
      .select(objectionColumns)
      .select(['k.customerId', 'k.firstName', 'k.lastName', 'k.email'])
      .where('o.tenantId', '=', scope.tenantId)
      .where('o.changeId', '=', id)
      .orderBy('o.receivedAt', 'desc')
      .orderBy('o.objectionId', 'desc')
      .limit(limit + 1);
    if (cursor) {
      const [at, objectionId] = decodeCursor(cursor, [timePart, idPart] as const);
      objections = objections.where((eb) =>
        eb(eb.refTuple('o.receivedAt', 'o.objectionId'), '<', eb.tuple(new Date(at), objectionId)),
      );
    }
    const rows = await objections.execute();
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      items: shown.map((row): ObjectionOfPerson => ({
        ...toObjection(row),
        person: { id: row.customerId, name: customerName(row), email: row.email },
      })),
      nextCursor: last ? encodeCursor([last.receivedAt.toISOString(), last.objectionId]) : null,
    };
  },
);
