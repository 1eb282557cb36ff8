import { randomUUID } from 'node:crypto';
import type { Customer } from '@redlich/contract';
import { command, fieldError, isForeignKeyViolation, isUniqueViolation } from '../kernel/index.ts';
import { readCustomer } from './customers.ts';
import { findOrganisationOf } from './organisation-domains.ts';

interface CustomerInput {
  firstName: string;
  lastName: string;
  email: string;
  /** Absent: the organisation that the address's domain belongs to. */
  organisationId?: string | null | undefined;
  isInvited?: boolean | undefined;
}

/** @throws DomainError conflict on `email`, invalid on `organisationId` */
export const createCustomer = command('customer.create', async (scope, input: CustomerInput): Promise<Customer> => {
  const { tx, tenantId, now } = scope;
  const customerId = randomUUID();
  const organisationId =
    input.organisationId === undefined ? await findOrganisationOf(scope, input.email) : input.organisationId;
  try {
    await tx
      .insertInto('customers')
      .values({
        tenantId,
        customerId,
        firstName: input.firstName,
        lastName: input.lastName,
        email: input.email,
        organisationId,
        isInvited: input.isInvited ?? false,
        source: scope.actor.kind === 'system' ? 'import' : 'agent',
        createdAt: now,
        updatedAt: now,
      })
      .execute();
  } catch (error) {
    if (isUniqueViolation(error)) throw fieldError('email', 'taken');
    if (isForeignKeyViolation(error)) throw fieldError('organisationId', 'unknown');
    throw error;
  }
  scope.audit({
    objectKind: 'customer',
    objectId: customerId,
    fields: ['firstName', 'lastName', 'email', 'organisationId'],
  });
  scope.publish({ event: 'customer.created', customerId });
  return readCustomer(scope, customerId);
});
