import { sql } from 'kysely';
import type { OwnRestriction, RestrictionGround } from '@redlich/contract';
import { query, readingLocked, type CommandScope, type QueryScope, type Scope } from '../kernel/index.ts';
import { liftNow, tellNow } from './end-restriction.ts';
import { refuseWhileObjected } from './objection-restriction.ts';

/** The restriction of a person that lasts, else the last one. */
export async function findRestrictionOf({ tx, tenantId }: QueryScope, customerId: string) {
  const row = await tx
    .selectFrom('restrictions')
    .select(['restrictionId', 'ground', 'placedAt', 'placedBy', 'toldAt', 'liftedAt'])
    .where('tenantId', '=', tenantId)
    .where('customerId', '=', customerId)
    .orderBy(sql`lifted_at is null`, 'desc')
    .orderBy('placedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { ...row, ground: row.ground as RestrictionGround };
}

const countHidden = async ({ tx, tenantId }: QueryScope, customerId: string): Promise<number> => {
  const { hidden } = await tx
    .selectFrom('tickets')
    .select((eb) => eb.fn.countAll<number>().as('hidden'))
    .where('tenantId', '=', tenantId)
    .where('customerId', '=', customerId)
    .where('lockedAs', '=', 'RESTRICTED')
    .executeTakeFirstOrThrow();
  return Number(hidden);
};

const read = query('restriction.get-own', async (scope, _: void): Promise<OwnRestriction> => {
  const found = await findRestrictionOf(scope, scope.actor.id!);
  if (!found || found.liftedAt !== null) return { since: null, ground: null, hidden: 0, toldAt: null };
  return {
    since: found.placedAt.toISOString(),
    ground: found.ground,
    hidden: await countHidden(scope, scope.actor.id!),
    toldAt: found.toldAt?.toISOString() ?? null,
  };
});

/** The restriction of the own data that lasts, and how many of the own requests it hides: a number and nothing else. */
export const getOwnRestriction = (scope: Scope, _: void): Promise<OwnRestriction> =>
  readingLocked(scope, (within) => read(within, undefined));

/**
 * Ends a restriction at the wish of its person, who is told by mail all the same: whoever used the account without leave
 * does not do it unnoticed.
 * @returns whether there was one
 */
export async function endRestrictionOf(scope: CommandScope, customerId: string): Promise<boolean> {
  const found = await findRestrictionOf(scope, customerId);
  if (!found || found.liftedAt !== null) return false;
  const { restrictionId: id } = found;
  await refuseWhileObjected(scope, id);
  if (found.toldAt === null) await tellNow(scope, { id, customerId });
  await liftNow(scope, id);
  return true;
}
