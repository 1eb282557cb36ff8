import { fieldError, type CommandScope } from '../kernel/index.ts';
import { liftNow, tellNow } from './end-restriction.ts';
import { readRestriction } from './restriction-rows.ts';

/**
 * When the last objection that a restriction stands in for is over: the person is told, and it is lifted where `lifts`. One
 * that is there for another reason stays.
 */
export async function endObjectionRestriction(
  scope: CommandScope,
  { restrictionId, lifts }: { restrictionId: string; lifts: boolean },
): Promise<void> {
  const { ground, customer, toldAt, liftedAt } = await readRestriction(scope, restrictionId);
  if (ground !== 'objection' || liftedAt !== null) return;
  if (toldAt === null) await tellNow(scope, { id: restrictionId, customerId: customer.id });
  if (lifts) await liftNow(scope, restrictionId);
}

/** What cannot be stopped in another way stays restricted. @throws DomainError conflict while an objection in force needs it */
export async function refuseWhileObjected({ tx, tenantId }: CommandScope, restrictionId: string): Promise<void> {
  const row = await tx
    .selectFrom('processingObjections')
    .select('processingObjectionId')
    .where('tenantId', '=', tenantId)
    .where('restrictionId', '=', restrictionId)
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  if (row) throw fieldError('objection', 'objectionInForce');
}
