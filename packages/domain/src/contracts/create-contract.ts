import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Contract, CreateContract } from '@redlich/contract';
import { command, fieldError, isForeignKeyViolation, isUniqueViolation } from '../kernel/index.ts';
import { readContract } from './contracts.ts';

/** @throws DomainError conflict on `number`; invalid on `endsOn` before the start, on an unknown `organisationId` */
export const createContract = command('contract.create', async (scope, input: CreateContract): Promise<Contract> => {
  const { tx, tenantId, now } = scope;
  if (input.endsOn && input.endsOn < input.startsOn) throw fieldError('endsOn', 'endBeforeStart');
  const contractId = randomUUID();
  try {
    await tx
      .insertInto('contracts')
      .values({
        tenantId,
        contractId,
        ...input,
        endsOn: input.endsOn ?? null,
        keepsTicketsUntil: input.keepsTicketsUntil ?? null,
        services: sql<string[]>`${[...(input.services ?? [])]}::text[]`,
        note: input.note ?? '',
        createdAt: now,
        updatedAt: now,
      })
      .execute();
  } catch (error) {
    throw named(error);
  }
  scope.audit({ objectKind: 'contract', objectId: contractId, fields: Object.keys(input) });
  return readContract(scope, contractId);
});

/** What the database refused, by the name of the field. */
export function named(error: unknown): unknown {
  if (isUniqueViolation(error)) return fieldError('number', 'taken');
  return isForeignKeyViolation(error) ? fieldError('organisationId', 'unknown') : error;
}
