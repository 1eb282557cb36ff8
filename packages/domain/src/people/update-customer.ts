import type { Customer } from '@redlich/contract';
import { command, fieldError, isForeignKeyViolation, notFound } from '../kernel/index.ts';
import { readCustomer } from './customers.ts';

interface CustomerChange {
  id: string;
  firstName?: string | undefined;
  lastName?: string | undefined;
  organisationId?: string | null | undefined;
}

/** @throws DomainError notFound, invalid on `organisationId` */
export const updateCustomer = command(
  'customer.update',
  async (scope, { id, ...change }: CustomerChange): Promise<Customer> => {
    const { tx, tenantId, now } = scope;
    const fields = Object.entries(change).filter(([, value]) => value !== undefined);
    try {
      const result = await tx
        .updateTable('customers')
        .set({ ...Object.fromEntries(fields), updatedAt: now })
        .where('tenantId', '=', tenantId)
        .where('customerId', '=', id)
        .executeTakeFirst();
      if (result.numUpdatedRows === 0n) throw notFound('customer');
    } catch (error) {
      if (isForeignKeyViolation(error)) throw fieldError('organisationId', 'unknown');
      throw error;
    }
    scope.audit({ objectKind: 'customer', objectId: id, fields: fields.map(([name]) => name) });
    return readCustomer(scope, id);
  },
);
