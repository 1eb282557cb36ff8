import { randomUUID } from 'node:crypto';
import type { ConsentPurposeDetail, CreateConsentPurpose } from '@redlich/contract';
import { requireActivity } from '../features/index.ts';
import { command, fieldError, isUniqueViolation } from '../kernel/index.ts';
import { readPurpose } from './purposes.ts';
import { insertText } from './update-purpose.ts';

/**
 * A purpose with the first version of its words.
 * @throws DomainError conflict on `key`; invalid on it while no purpose of the register takes consents
 */
export const createConsentPurpose = command(
  'consent-purpose.create',
  async (scope, { key, offeredToVisitors, ...words }: CreateConsentPurpose): Promise<ConsentPurposeDetail> => {
    const { tx, tenantId, now } = scope;
    await requireActivity(scope, 'consents', 'key');
    const consentPurposeId = randomUUID();
    try {
      await tx
        .insertInto('consentPurposes')
        .values({ tenantId, consentPurposeId, key, currentVersion: 1, offeredToVisitors, createdAt: now })
        .execute();
    } catch (error) {
      if (isUniqueViolation(error)) throw fieldError('key', 'taken');
      throw error;
    }
    await insertText(scope, { consentPurposeId, version: 1, ...words });
    scope.audit({
      objectKind: 'consentPurpose',
      objectId: consentPurposeId,
      fields: ['key', 'name', 'text', 'offeredToVisitors'],
    });
    return readPurpose(scope, consentPurposeId);
  },
);
