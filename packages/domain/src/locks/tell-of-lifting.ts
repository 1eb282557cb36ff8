import type { Restriction } from '@redlich/contract';
import { command, DomainError } from '../kernel/index.ts';
import { tellNow } from './end-restriction.ts';
import { refuseWhileObjected } from './objection-restriction.ts';
import { readRestriction } from './restriction-rows.ts';

/**
 * Tells the person by mail that the restriction is about to be lifted (GDPR Art. 18(3)).
 * @throws DomainError notFound; conflict when the person was told, it is lifted, or an objection in force needs it
 */
export const tellOfLifting = command(
  'restriction.tell',
  async (scope, { id }: { id: string }): Promise<Restriction> => {
    const { customer, toldAt, liftedAt } = await readRestriction(scope, id);
    if (toldAt !== null || liftedAt !== null) throw new DomainError('conflict', { detail: 'told already' });
    await refuseWhileObjected(scope, id);
    await tellNow(scope, { id, customerId: customer.id });
    return readRestriction(scope, id);
  },
);
