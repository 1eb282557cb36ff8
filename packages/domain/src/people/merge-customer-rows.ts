import { notFound, type CommandScope, type QueryScope } from '../kernel/index.ts';

interface Kept {
  firstName: string;
  lastName: string;
  email: string;
  organisationId: string | null;
  seesOrganisation: boolean;
  isInvited: boolean;
}

/** Both rows, locked in one order, so that two merges at once wait for each other. @throws DomainError notFound */
export async function lockCustomers({ tx, tenantId }: CommandScope, ids: readonly [string, string]) {
  const rows = await tx
    .selectFrom('customers')
    .select(['customerId', 'firstName', 'lastName', 'email', 'organisationId', 'seesOrganisation', 'isInvited'])
    .where('tenantId', '=', tenantId)
    .where('customerId', 'in', [...ids])
    .orderBy('customerId')
    .forUpdate()
    .execute();
  const [kept, other] = ids.map((id) => rows.find((row) => row.customerId === id));
  if (!kept || !other) throw notFound('customer');
  return { kept, other };
}

/** Takes out one row and gives the other what was chosen; everything that referred to the first was handed over before. */
export async function mergeCustomerRows(
  { tx, tenantId, now }: CommandScope,
  { from, to, fromEmail, values }: { from: string; to: string; fromEmail: string; values: Kept },
): Promise<void> {
  await tx
    .updateTable('customerMerges')
    .set({ customerId: to })
    .where('tenantId', '=', tenantId)
    .where('customerId', '=', from)
    .execute();
  await tx.deleteFrom('customers').where('tenantId', '=', tenantId).where('customerId', '=', from).execute();
  await tx
    .updateTable('customers')
    .set({ ...values, updatedAt: now })
    .where('tenantId', '=', tenantId)
    .where('customerId', '=', to)
    .execute();
  await tx
    .insertInto('customerMerges')
    .values({ tenantId, mergedCustomerId: from, customerId: to, emailKey: fromEmail.toLowerCase(), mergedAt: now })
    .execute();
}

/** The customer who stayed when this one was merged. */
export async function findSurvivor(
  { tx, tenantId }: Pick<QueryScope, 'tx' | 'tenantId'>,
  customerId: string,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('customerMerges')
    .select('customerId')
    .where('tenantId', '=', tenantId)
    .where('mergedCustomerId', '=', customerId)
    .executeTakeFirst();
  return row?.customerId;
}
