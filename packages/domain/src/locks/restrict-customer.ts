import { randomUUID } from 'node:crypto';
import type { Restrict, Restriction } from '@redlich/contract';
import { noteChange } from '../disclosures/index.ts';
import { command, fieldError, isUniqueViolation } from '../kernel/index.ts';
import { findReferred } from './find-referred.ts';
import { readRestriction } from './restriction-rows.ts';
import { waitForDeletions } from './wait-for-deletions.ts';

/**
 * Restricts the processing of a person's data (GDPR Art. 18(1)): the person's requests are hidden and stay, whatever their
 * period; announcements leave the person out. What the person writes from now on is answered as usual.
 * @throws DomainError invalid on `email`: unknown, or restricted already
 */
export const restrictCustomer = command(
  'restriction.place',
  async (scope, { email, ground }: Restrict): Promise<Restriction> => {
    const { tx, tenantId, now, actor } = scope;
    const customer = await findReferred(scope, 'customer', email);
    if (!customer) throw fieldError('email', 'unknown');
    const customerId = customer.id;
    await waitForDeletions(scope);
    const restrictionId = randomUUID();
    const placedBy = actor.kind === 'agent' ? actor.id : null;
    try {
      await tx
        .insertInto('restrictions')
        .values({ tenantId, restrictionId, customerId, ground, placedAt: now, placedBy })
        .execute();
    } catch (error) {
      if (isUniqueViolation(error)) throw fieldError('email', 'restrictedAlready');
      throw error;
    }
    scope.audit({ objectKind: 'restriction', objectId: restrictionId, fields: ['ground'] });
    await noteChange(scope, { customerId, occasion: 'restriction' });
    scope.enqueue({ name: 'locks.apply', data: { tenantId } });
    return readRestriction(scope, restrictionId);
  },
);
