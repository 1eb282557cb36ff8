import { randomUUID } from 'node:crypto';
import type { CommandScope } from '../kernel/index.ts';
import { findOrganisationOf } from './organisation-domains.ts';

interface Sender {
  email: string;
  firstName: string;
  lastName: string;
  source: 'mail' | 'agent' | 'portal';
}

/**
 * The customer behind an address, made with first name, last name and e-mail when unknown: a contact without a login, in
 * the organisation that the address's domain belongs to.
 * Two mails of a new sender at the same moment make one customer. Names of a known customer are not overwritten.
 */
export async function findOrCreateCustomer(scope: CommandScope, sender: Sender) {
  const { tx, tenantId, now } = scope;
  const emailKey = sender.email.toLowerCase();
  const find = () =>
    tx
      .selectFrom('customers')
      .select(['customerId', 'organisationId', 'firstName', 'lastName', 'email'])
      .where('tenantId', '=', tenantId)
      .where((eb) => eb.or([eb('emailKey', '=', emailKey), eb('customerId', '=', survivorOf(scope, emailKey))]))
      .executeTakeFirst();
  const known = await find();
  if (known) return known;
  const organisationId = await findOrganisationOf(scope, sender.email);
  const made = await tx
    .insertInto('customers')
    .values({ tenantId, customerId: randomUUID(), ...sender, organisationId, createdAt: now, updatedAt: now })
    .onConflict((conflict) => conflict.columns(['tenantId', 'emailKey']).doNothing())
    .returning(['customerId', 'organisationId', 'firstName', 'lastName', 'email'])
    .executeTakeFirst();
  if (!made) return (await find())!;
  scope.audit({ objectKind: 'customer', objectId: made.customerId, fields: ['firstName', 'lastName', 'email'] });
  scope.publish({ event: 'customer.created', customerId: made.customerId });
  return made;
}

/** Whose an address was before two customers were merged. */
const survivorOf = ({ tx, tenantId }: CommandScope, emailKey: string) =>
  tx
    .selectFrom('customerMerges')
    .select('customerId')
    .where('tenantId', '=', tenantId)
    .where('emailKey', '=', emailKey)
    .orderBy('mergedAt', 'desc')
    .limit(1);
