import type { Restriction } from '@redlich/contract';
import { command, DomainError, type CommandScope } from '../kernel/index.ts';
import { readRestriction } from './restriction-rows.ts';

/**
 * Lifts a restriction of which the person was told (GDPR Art. 18(3)): what it hid and nothing else keeps is seen again.
 * @throws DomainError notFound; conflict while the person was not told, or when it is lifted
 */
export const liftRestriction = command(
  'restriction.lift',
  async (scope, { id }: { id: string }): Promise<Restriction> => {
    const { toldAt, liftedAt } = await readRestriction(scope, id);
    if (toldAt === null || liftedAt !== null)
      throw new DomainError('conflict', { detail: liftedAt === null ? 'not told yet' : 'lifted already' });
    await liftTold(scope, id);
    return readRestriction(scope, id);
  },
);

/** Lifts one of which the person was told. */
export async function liftTold(scope: CommandScope, id: string): Promise<void> {
  const { tx, tenantId, now, actor } = scope;
  await tx
    .updateTable('restrictions')
    .set({ liftedAt: now, liftedBy: actor.kind === 'agent' ? actor.id : null })
    .where('tenantId', '=', tenantId)
    .where('restrictionId', '=', id)
    .execute();
  scope.audit({ objectKind: 'restriction', objectId: id, fields: ['liftedAt'] });
  scope.enqueue({ name: 'locks.apply', data: { tenantId } });
}
