import type { Customer } from '@redlich/contract';
import { noteRectification } from '../disclosures/index.ts';
import { command, fieldError, isForeignKeyViolation, isUniqueViolation } from '../kernel/index.ts';
import { readCustomer } from './customers.ts';

interface CustomerChange {
  id: string;
  firstName?: string | undefined;
  lastName?: string | undefined;
  email?: string | undefined;
  organisationId?: string | null | undefined;
  seesOrganisation?: boolean | undefined;
  isInvited?: boolean | undefined;
}

/**
 * Who leaves an organisation is none of its chosen people any more. The address of somebody with a login is not staff's to
 * change: who controls it controls the login.
 * @throws DomainError notFound; conflict on `email` when it is another's; invalid on `email` of somebody with a login, on
 *   an unknown `organisationId`
 */
export const updateCustomer = command(
  'customer.update',
  async (scope, { id, ...given }: CustomerChange): Promise<Customer> => {
    const { tx, tenantId, now } = scope;
    const known = await readCustomer(scope, id);
    const change = { ...given };
    if (change.email !== undefined && change.email !== known.email && known.hasLogin)
      throw fieldError('email', 'hasLogin');
    if (change.organisationId !== undefined && change.organisationId !== (known.organisation?.id ?? null))
      change.seesOrganisation ??= false;
    const fields = Object.entries(change).filter(([, value]) => value !== undefined);
    try {
      await tx
        .updateTable('customers')
        .set({ ...Object.fromEntries(fields), updatedAt: now })
        .where('tenantId', '=', tenantId)
        .where('customerId', '=', id)
        .execute();
    } catch (error) {
      if (isUniqueViolation(error)) throw fieldError('email', 'taken');
      if (isForeignKeyViolation(error)) throw fieldError('organisationId', 'unknown');
      throw error;
    }
    scope.audit({ objectKind: 'customer', objectId: id, fields: fields.map(([name]) => name) });
    scope.publish({ event: 'customer.updated', customerId: id });
    const before = { ...known, organisationId: known.organisation?.id ?? null };
    await noteRectification(scope, id, { before, after: change });
    return readCustomer(scope, id);
  },
);
