import type { Restrict, Restriction } from '@redlich/contract';
import { command, fieldError } from '../kernel/index.ts';
import { findReferred } from './find-referred.ts';
import { placeRestriction } from './place-restriction.ts';
import { readRestriction } from './restriction-rows.ts';

/**
 * Restricts the processing of a person's data (GDPR Art. 18(1)): the requests the person has are hidden and stay, whatever
 * their period; announcements leave the person out. What the person writes from now on is answered as usual.
 * @throws DomainError invalid on `email`: unknown, or restricted already
 */
export const restrictCustomer = command(
  'restriction.place',
  async (scope, { email, ground }: Restrict): Promise<Restriction> => {
    const customer = await findReferred(scope, 'customer', email);
    if (!customer) throw fieldError('email', 'unknown');
    const id = await placeRestriction(scope, { customerId: customer.id, ground });
    if (id === undefined) throw fieldError('email', 'restrictedAlready');
    return readRestriction(scope, id);
  },
);
