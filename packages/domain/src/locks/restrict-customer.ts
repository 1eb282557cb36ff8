import { randomUUID } from 'node:crypto';
import type { Restrict, Restriction, RestrictionGround } from '@redlich/contract';
import { command, fieldError, type CommandScope } from '../kernel/index.ts';
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
    const customer = await findReferred(scope, 'customer', email);
    if (!customer) throw fieldError('email', 'unknown');
    await waitForDeletions(scope);
    if (await findLasting(scope, customer.id)) throw fieldError('email', 'restrictedAlready');
    return readRestriction(scope, await restrict(scope, { customerId: customer.id, ground }));
  },
);

/**
 * The same within another command; where the person is restricted already, on whatever ground, that restriction serves.
 * @returns the id of the restriction that lasts
 */
export async function restrictPerson(scope: CommandScope, person: Restricted): Promise<string> {
  await waitForDeletions(scope);
  return (await findLasting(scope, person.customerId)) ?? restrict(scope, person);
}

interface Restricted {
  customerId: string;
  ground: RestrictionGround;
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

/** In the turn of `waitForDeletions`, which two at once take one after the other. */
async function restrict(scope: CommandScope, { customerId, ground }: Restricted): Promise<string> {
  const { tx, tenantId, now, actor } = scope;
  const restrictionId = randomUUID();
  const placedBy = actor.kind === 'agent' ? actor.id : null;
  await tx
    .insertInto('restrictions')
    .values({ tenantId, restrictionId, customerId, ground, placedAt: now, placedBy })
    .execute();
  scope.audit({ objectKind: 'restriction', objectId: restrictionId, fields: ['ground'] });
  scope.enqueue({ name: 'locks.apply', data: { tenantId } });
  return restrictionId;
}
