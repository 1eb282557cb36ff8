import type { Restriction } from '@redlich/contract';
import { command, DomainError } from '../kernel/index.ts';
import { liftNow } from './end-restriction.ts';
import { refuseWhileObjected } from './objection-restriction.ts';
import { readRestriction } from './restriction-rows.ts';

/**
 * Lifts a restriction of which the person was told (GDPR Art. 18(3)): what it hid and nothing else keeps is seen again.
 * @throws DomainError notFound; conflict while the person was not told, when it is lifted, or while an objection needs it
 */
export const liftRestriction = command(
  'restriction.lift',
  async (scope, { id }: { id: string }): Promise<Restriction> => {
    const { toldAt, liftedAt } = await readRestriction(scope, id);
    if (toldAt === null || liftedAt !== null)
      throw new DomainError('conflict', { detail: liftedAt === null ? 'not told yet' : 'lifted already' });
    await refuseWhileObjected(scope, id);
    await liftNow(scope, id);
    return readRestriction(scope, id);
  },
);
