import { randomUUID } from 'node:crypto';
import type { RestrictionGround } from '@redlich/contract';
import { noteChange } from '../disclosures/index.ts';
import { isUniqueViolation, type CommandScope } from '../kernel/index.ts';
import { waitForDeletions } from './wait-for-deletions.ts';

interface NewRestriction {
  customerId: string;
  ground: RestrictionGround;
}

/** @returns its id; undefined where the person's data are restricted already, and then the transaction is over */
export async function placeRestriction(
  scope: CommandScope,
  { customerId, ground }: NewRestriction,
): Promise<string | undefined> {
  const { tx, tenantId, now, actor } = scope;
  await waitForDeletions(scope);
  const restrictionId = randomUUID();
  const placedBy = actor.kind === 'agent' ? actor.id : null;
  try {
    await tx
      .insertInto('restrictions')
      .values({ tenantId, restrictionId, customerId, ground, placedAt: now, placedBy })
      .execute();
  } catch (error) {
    if (isUniqueViolation(error)) return undefined;
    throw error;
  }
  scope.audit({ objectKind: 'restriction', objectId: restrictionId, fields: ['ground'] });
  await noteChange(scope, { customerId, occasion: 'restriction' });
  scope.enqueue({ name: 'locks.apply', data: { tenantId } });
  return restrictionId;
}
