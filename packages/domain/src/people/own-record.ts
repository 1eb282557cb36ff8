import { noteChange, noteRectification } from '../disclosures/index.ts';
import { fieldError, isUniqueViolation, type CommandScope } from '../kernel/index.ts';

const own = ({ tx, tenantId, now }: CommandScope, customerId: string, set: Record<string, unknown>) =>
  tx
    .updateTable('customers')
    .set({ ...set, updatedAt: now })
    .where('tenantId', '=', tenantId)
    .where('customerId', '=', customerId)
    .execute();

/** The person read a mail at the address: a link sent there was used. */
export async function confirmEmailOf(scope: CommandScope, customerId: string): Promise<void> {
  await own(scope, customerId, { emailConfirmedAt: scope.now });
  scope.audit({ objectKind: 'customer', objectId: customerId, fields: ['emailConfirmedAt'] });
}

/** An address that was just proven. @throws DomainError conflict on `email` */
export async function changeEmailOf(scope: CommandScope, customerId: string, email: string): Promise<void> {
  try {
    await own(scope, customerId, { email, emailConfirmedAt: scope.now });
  } catch (error) {
    if (isUniqueViolation(error)) throw fieldError('email', 'taken');
    throw error;
  }
  scope.audit({ objectKind: 'customer', objectId: customerId, fields: ['email'] });
  await noteChange(scope, { customerId, occasion: 'rectification' });
}

export async function updateOwnName(
  scope: CommandScope,
  customerId: string,
  change: { firstName?: string | undefined; lastName?: string | undefined },
): Promise<void> {
  const fields = Object.entries(change).filter(([, value]) => value !== undefined);
  const before = await scope.tx
    .selectFrom('customers')
    .select(['firstName', 'lastName'])
    .where('tenantId', '=', scope.tenantId)
    .where('customerId', '=', customerId)
    .executeTakeFirstOrThrow();
  if (fields.length > 0) await own(scope, customerId, Object.fromEntries(fields));
  scope.audit({ objectKind: 'customer', objectId: customerId, fields: fields.map(([name]) => name) });
  await noteRectification(scope, customerId, { before, after: change });
}

/**
 * Puts a person into the organisation of a name, or into none where it is empty; who leaves one is none of its chosen people
 * any more.
 * @returns whether there is one of that name
 */
export async function moveToOrganisation(
  scope: CommandScope,
  { customerId, name }: { customerId: string; name: string },
): Promise<boolean> {
  const { tx, tenantId } = scope;
  const organisation = await tx
    .selectFrom('organisations')
    .select('organisationId')
    .where('tenantId', '=', tenantId)
    .where('nameKey', '=', name.toLowerCase())
    .executeTakeFirst();
  if (name !== '' && !organisation) return false;
  const { organisationId: before } = await tx
    .selectFrom('customers')
    .select('organisationId')
    .where('tenantId', '=', tenantId)
    .where('customerId', '=', customerId)
    .executeTakeFirstOrThrow();
  const organisationId = organisation?.organisationId ?? null;
  await own(scope, customerId, { organisationId, seesOrganisation: false });
  scope.audit({ objectKind: 'customer', objectId: customerId, fields: ['organisationId'] });
  await noteRectification(scope, customerId, { before: { organisationId: before }, after: { organisationId } });
  scope.publish({ event: 'customer.updated', customerId });
  return true;
}
