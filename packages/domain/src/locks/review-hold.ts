import type { Hold } from '@redlich/contract';
import { calendarDay, command, DomainError } from '../kernel/index.ts';
import { readHold } from './hold-rows.ts';
import { checkReviewDay } from './place-hold.ts';

/** Looked at again and still needed. @throws DomainError notFound; conflict once released; invalid on `reviewOn` */
export const reviewHold = command(
  'hold.review',
  async (scope, { id, reviewOn }: { id: string; reviewOn: string }): Promise<Hold> => {
    const { releasedAt } = await readHold(scope, id);
    if (releasedAt !== null) throw new DomainError('conflict', { detail: 'released' });
    checkReviewDay(reviewOn, calendarDay(scope.now));
    await scope.tx
      .updateTable('legalHolds')
      .set({ reviewOn, remindedAt: null })
      .where('tenantId', '=', scope.tenantId)
      .where('holdId', '=', id)
      .execute();
    scope.audit({ objectKind: 'hold', objectId: id, fields: ['reviewOn'] });
    return readHold(scope, id);
  },
);
