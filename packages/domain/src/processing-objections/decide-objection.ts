import type { DecideObjection, ProcessingObjection } from '@redlich/contract';
import { command, fieldError } from '../kernel/index.ts';
import { end, lockInForce } from './end-objection.ts';
import { readObjection } from './objection-rows.ts';

/**
 * Decides about an objection to a purpose: upheld, what is stopped stays so; refused on compelling grounds, it is done again.
 * The answer to the person is that of the data request.
 * @throws DomainError notFound; conflict on `state` when it is over or decided, on `decision` with marketing
 */
export const decideObjection = command(
  'processing-objection.decide',
  async (scope, { id, ...choice }: DecideObjection & { id: string }): Promise<ProcessingObjection> => {
    const { tx, tenantId, now, actor } = scope;
    const objection = await lockInForce(scope, id);
    // GDPR Art. 21(3): there is nothing to weigh.
    if (objection.kind === 'marketing') throw fieldError('decision', 'marketingAlwaysStops');
    if (objection.decision !== null) throw fieldError('state', 'objectionDecided');
    const decided = { decidedAt: now, decidedBy: actor.kind === 'agent' ? actor.id : null };
    if (choice.decision === 'refused') {
      const values = { decision: choice.decision, grounds: choice.grounds, ...decided };
      await end(scope, { objection, as: 'refused', values, knows: false });
    } else {
      await tx
        .updateTable('processingObjections')
        .set({ decision: choice.decision, ...decided })
        .where('tenantId', '=', tenantId)
        .where('processingObjectionId', '=', id)
        .execute();
    }
    scope.audit({ objectKind: 'processingObjection', objectId: id, fields: ['decision'] });
    return readObjection(scope, id);
  },
);
