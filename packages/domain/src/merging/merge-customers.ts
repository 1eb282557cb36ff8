import type { Customer, MergeCustomers } from '@redlich/contract';
import { moveCopiesOfCustomer } from '../announcements/index.ts';
import { moveDisclosures, noteRectification } from '../disclosures/index.ts';
import { moveDataRequests } from '../data-requests/index.ts';
import { command, fieldError, seeLocked } from '../kernel/index.ts';
import { moveConsents } from '../consents/index.ts';
import { mergeLogins } from '../identity/index.ts';
import { moveLocksOfCustomer } from '../locks/index.ts';
import { moveNotificationsOfCustomer } from '../notifications/index.ts';
import { getCustomer, lockCustomers, mergeCustomerRows } from '../people/index.ts';
import { moveShownNotices } from '../shown-notices/index.ts';
import { moveProcessingObjections } from '../processing-objections/index.ts';
import { deletePackagesOf } from '../subject-access/index.ts';
import { moveObjectionsOfCustomer } from '../sub-processors/index.ts';
import { moveTicketsOfCustomer } from '../tickets/index.ts';

/**
 * Makes one customer of two, in one transaction: tickets, articles, login, delivery records, consents, announcements, objections, the disclosure log, requests about the own data and notices shown go over to the one
 * that stays; both ids and the address given up lead there from now on. Links that were mailed to the other one no longer open
 * anything. Where a login stays, so does its address: who controls the address controls the login.
 * @throws DomainError notFound; invalid on `otherId` when it is the same, on `email` when it is not the login's
 */
export const mergeCustomers = command(
  'customer.merge',
  async (scope, { id, otherId, ...chosen }: MergeCustomers & { id: string }): Promise<Customer> => {
    await seeLocked(scope);
    const { kept, other } = await lockCustomers(scope, [id, otherId]);
    // After the look-up: what does not exist here is answered alike, however it is asked for.
    if (id === otherId) throw fieldError('otherId', 'unknown');
    const of = (choice: 'kept' | 'other') => (choice === 'kept' ? kept : other);
    const values = {
      firstName: of(chosen.name).firstName,
      lastName: of(chosen.name).lastName,
      email: of(chosen.email).email,
      organisationId: of(chosen.organisation).organisationId,
      seesOrganisation: of(chosen.organisation).seesOrganisation,
      isInvited: kept.isInvited || other.isInvited,
    };
    const loginOf = await mergeLogins(scope, { from: otherId, to: id });
    if (loginOf && of(loginOf).email !== values.email) throw fieldError('email', 'loginAddress');
    await moveTicketsOfCustomer(scope, otherId, id);
    await moveNotificationsOfCustomer(scope, otherId, id);
    await moveConsents(scope, otherId, id);
    await moveCopiesOfCustomer(scope, otherId, id);
    await moveShownNotices(scope, otherId, id);
    await moveDataRequests(scope, otherId, id);
    await moveDisclosures(scope, otherId, id);
    await moveObjectionsOfCustomer(scope, otherId, id);
    await moveProcessingObjections(scope, otherId, id);
    await moveLocksOfCustomer(scope, otherId, id);
    // Made before, it is not about the person they are now.
    await deletePackagesOf(scope, otherId);
    const fromEmail = chosen.email === 'kept' ? other.email : kept.email;
    await mergeCustomerRows(scope, { from: otherId, to: id, fromEmail, values });
    await noteRectification(scope, id, { before: kept, after: values });
    scope.audit({ objectKind: 'customer', objectId: id, fields: ['merged', 'name', 'email', 'organisationId'] });
    scope.audit({ objectKind: 'customer', objectId: otherId, fields: ['merged'] });
    return getCustomer(scope, { id });
  },
);
