import type { Restriction, RestrictionGround } from '@redlich/contract';
import { decodeCursor, encodeCursor, idPart, notFound, query, timePart, type QueryScope } from '../kernel/index.ts';
import { customerName } from '../people/index.ts';

const select = ({ tx, tenantId }: QueryScope) =>
  tx
    .selectFrom('restrictions as s')
    .innerJoin('customers as c', (join) =>
      join.onRef('c.tenantId', '=', 's.tenantId').onRef('c.customerId', '=', 's.customerId'),
    )
    .select(['s.restrictionId', 's.ground', 's.placedAt', 's.toldAt', 's.liftedAt', 's.customerId'])
    .select(['c.firstName', 'c.lastName', 'c.email'])
    .where('s.tenantId', '=', tenantId);

type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

const toRestriction = (row: Row): Restriction => ({
  id: row.restrictionId,
  customer: { id: row.customerId, name: customerName(row), email: row.email },
  ground: row.ground as RestrictionGround,
  placedAt: row.placedAt.toISOString(),
  toldAt: row.toldAt?.toISOString() ?? null,
  liftedAt: row.liftedAt?.toISOString() ?? null,
});

/** @throws DomainError notFound */
export async function readRestriction(scope: QueryScope, id: string): Promise<Restriction> {
  const row = await select(scope).where('s.restrictionId', '=', id).executeTakeFirst();
  if (!row) throw notFound('restriction');
  return toRestriction(row);
}

/** The newest first. @throws DomainError invalid on `cursor` */
export const listRestrictions = query(
  'restriction.list',
  async (scope, { limit, cursor }: { limit: number; cursor?: string | undefined }) => {
    let restrictions = select(scope)
      .orderBy('s.placedAt', 'desc')
      .orderBy('s.restrictionId', 'desc')
      .limit(limit + 1);
    if (cursor) {
      const [at, id] = decodeCursor(cursor, [timePart, idPart] as const);
      restrictions = restrictions.where((eb) =>
        eb(eb.refTuple('s.placedAt', 's.restrictionId'), '<', eb.tuple(new Date(at), id)),
      );
    }
    const rows = await restrictions.execute();
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      items: shown.map(toRestriction),
      nextCursor: last ? encodeCursor([last.placedAt.toISOString(), last.restrictionId]) : null,
    };
  },
);
