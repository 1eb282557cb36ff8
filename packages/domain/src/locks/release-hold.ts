import type { Hold } from '@redlich/contract';
import { command, DomainError } from '../kernel/index.ts';
import { readHold } from './hold-rows.ts';

/**
 * Ends a hold. What it hid and nothing else keeps is seen again; what is past its period goes with the next run, and
 * erasures that waited for it go on.
 * @throws DomainError notFound; conflict when it was released before
 */
export const releaseHold = command(
  'hold.release',
  async (scope, { id, reason }: { id: string; reason: string }): Promise<Hold> => {
    const { tx, tenantId, now, actor } = scope;
    const { releasedAt } = await readHold(scope, id);
    if (releasedAt !== null) throw new DomainError('conflict', { detail: 'released' });
    await tx
      .updateTable('legalHolds')
      .set({ releasedAt: now, releasedBy: actor.kind === 'agent' ? actor.id : null, releaseReason: reason })
      .where('tenantId', '=', tenantId)
      .where('holdId', '=', id)
      .where('releasedAt', 'is', null)
      .execute();
    scope.audit({ objectKind: 'hold', objectId: id, fields: ['releasedAt'] });
    scope.enqueue({ name: 'locks.apply', data: { tenantId } });
    return readHold(scope, id);
  },
);
