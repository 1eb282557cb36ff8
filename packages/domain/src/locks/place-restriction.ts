import { randomUUID } from 'node:crypto';
import type { RestrictionGround } from '@redlich/contract';
import { noteChange } from '../disclosures/index.ts';
import type { CommandScope } from '../kernel/index.ts';
import { waitForDeletions } from './wait-for-deletions.ts';

interface NewRestriction {
  customerId: string;
  ground: RestrictionGround;
}

/** @returns its id; undefined where the person's data are restricted already, on whatever ground */
export async function placeRestriction(
  scope: CommandScope,
  { customerId, ground }: NewRestriction,
): Promise<string | undefined> {
  const { tx, tenantId, now, actor } = scope;
  // Two at once take it one after the other, so that the second sees the first.
  await waitForDeletions(scope);
  if (await findLasting(scope, customerId)) return undefined;
  const restrictionId = randomUUID();
  const placedBy = actor.kind === 'agent' ? actor.id : null;
  await tx
    .insertInto('restrictions')
    .values({ tenantId, restrictionId, customerId, ground, placedAt: now, placedBy })
    .execute();
  scope.audit({ objectKind: 'restriction', objectId: restrictionId, fields: ['ground'] });
  await noteChange(scope, { customerId, occasion: 'restriction' });
  scope.enqueue({ name: 'locks.apply', data: { tenantId } });
  return restrictionId;
}

/** The same where a restriction that is there already serves as well. @returns the id of the one that lasts */
export async function restrictPerson(scope: CommandScope, person: NewRestriction): Promise<string> {
  return (await placeRestriction(scope, person)) ?? (await findLasting(scope, person.customerId))!;
}

async function findLasting({ tx, tenantId }: CommandScope, customerId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('restrictions')
    .select('restrictionId')
    .where('tenantId', '=', tenantId)
    .where('customerId', '=', customerId)
    .where('liftedAt', 'is', null)
    .executeTakeFirst();
  return row?.restrictionId;
}
